#include "gui/widgets/ReadableStyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTextEdit>
#include <QtTest>

using namespace transload;

namespace {

QPalette paletteOf(const QColor& window, const QColor& text)
{
    QPalette palette(window, window);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, window);
    return palette;
}

QImage pictureOf(QWidget& widget, QStyle& style, const QPalette& palette)
{
    widget.setStyle(&style);
    widget.setPalette(palette);
    widget.resize(120, 30);
    QImage picture(widget.size(), QImage::Format_RGB32);
    picture.fill(palette.color(QPalette::Base));
    widget.render(&picture, {}, {}, QWidget::DrawChildren);
    return picture;
}

double strongest(const QImage& picture, const QColor& ground)
{
    double most = 1;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            most = std::max(most, contrast(picture.pixelColor(x, y), ground));
    return most;
}

std::vector<std::unique_ptr<QWidget>> parts()
{
    std::vector<std::unique_ptr<QWidget>> all;
    all.push_back(std::make_unique<QLineEdit>());
    all.push_back(std::make_unique<QPushButton>());
    all.push_back(std::make_unique<QRadioButton>());
    all.push_back(std::make_unique<QCheckBox>());
    all.push_back(std::make_unique<QProgressBar>());
    all.push_back(std::make_unique<QComboBox>());
    all.push_back(std::make_unique<QTextEdit>());
    return all;
}

} // namespace

class ReadableStyleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastCountsAsWcagDoes()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
        QCOMPARE(contrast(QColor(255, 255, 255, 0), Qt::black), 1.0); // nothing of it is seen
    }

    void partsStandOutOnDarkGrounds_data()
    {
        QTest::addColumn<QColor>("window");
        QTest::newRow("dark") << QColor(27, 30, 32);
        QTest::newRow("high contrast") << QColor(Qt::black);
    }

    void partsStandOutOnDarkGrounds()
    {
        QFETCH(QColor, window);
        ReadableStyle style;
        QCOMPARE(style.baseStyle()->name(), QStringLiteral("fusion"));
        for (const bool isEnabled : { true, false })
            for (const std::unique_ptr<QWidget>& part : parts()) {
                part->setEnabled(isEnabled);
                const QImage picture = pictureOf(*part, style, paletteOf(window, Qt::white));
                QVERIFY2(strongest(picture, window) > (isEnabled ? 3 : 1.5),
                    qPrintable(QStringLiteral("%1: %2")
                                   .arg(QLatin1String(part->metaObject()->className()))
                                   .arg(strongest(picture, window))));
            }
    }

    void lightGroundsLookAsEver()
    {
        ReadableStyle style;
        const QPalette light = paletteOf(QColor(0xef, 0xef, 0xef), Qt::black);
        for (const std::unique_ptr<QWidget>& part : parts())
            QCOMPARE(pictureOf(*part, style, light), pictureOf(*part, *style.baseStyle(), light));
        const QPalette usual = style.baseStyle()->standardPalette();
        QVERIFY(usual.color(QPalette::Window).lightness() > 128);
        QPalette polished = usual;
        style.polish(polished);
        QCOMPARE(polished, usual);
    }

    void disabledTextsAndHintsAreSeen()
    {
        ReadableStyle style;
        QPalette palette = paletteOf(Qt::black, Qt::white);
        for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
            palette.setColor(QPalette::Disabled, role, Qt::black);
        palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        style.polish(palette);
        for (const QPalette::ColorRole role :
            { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText }) {
            const double seen = contrast(palette.color(QPalette::Disabled, role), Qt::black);
            QVERIFY2(seen > 3 && seen < 15, qPrintable(QString::number(seen)));
        }
        QCOMPARE(palette.color(QPalette::Active, QPalette::Text), QColor(Qt::white));
    }
};

QTEST_MAIN(ReadableStyleTest)
#include "ReadableStyleTest.moc"
