#pragma once

#include "engine/RunReport.h"

namespace transload::test {

/// A successful move of a Conduit database, with everything a report can hold.
RunReport sampleReport();

/// Texts that try to become markup, a link, a hidden character or a line of their own (fault ids N2, X1).
QStringList hostileTexts();

/// The sample with `text` in every place that can come from outside.
RunReport reportFullOf(const QString& text);

} // namespace transload::test
