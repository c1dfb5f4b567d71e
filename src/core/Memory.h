#pragma once

namespace transload {

/// Lets large buffers return their memory to the system when they are freed, so that the peak of a run does
/// not depend on how many came before. For the whole process: to be called once, first in `main`.
void returnFreedMemory();

} // namespace transload
