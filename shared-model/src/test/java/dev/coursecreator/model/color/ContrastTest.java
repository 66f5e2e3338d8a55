package dev.coursecreator.model.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {

    private static final HexColor WHITE = new HexColor("#ffffff");

    @ParameterizedTest
    @CsvSource({
        "#000000, 21",
        "#ffffff, 1",
        "#767676, 4.54",
        "#777777, 4.48",
        "#949494, 3.03",
        "#ff0000, 4.00",
        "#00ff00, 1.37",
        "#0000ff, 8.59"
    })
    void isThatOfTheGuidelinesOnWhite(String color, double ratio) {
        assertThat(Contrast.ratio(new HexColor(color), WHITE)).isCloseTo(ratio, within(0.005));
        assertThat(Contrast.ratio(WHITE, new HexColor(color))).isCloseTo(ratio, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffe066", "#ff0000", "#00ffff", "#7f7f7f", "#fbfbfa", "#ffffff", "#0b7285"})
    void nearestColourPassesOnBothBackgroundsAndTheOneBeforeItDoesNot(String accent) {
        for (var background : new HexColor[] {new HexColor("#fbfbfa"), new HexColor("#16181f")}) {
            var color = new HexColor(accent);
            var nearest = Contrast.nearest(color, background, Contrast.TEXT);

            assertThat(Contrast.ratio(nearest, background)).isBetween(Contrast.TEXT, 21.0);
            if (Contrast.ratio(color, background) >= Contrast.TEXT) {
                assertThat(nearest).isEqualTo(color);
            } else {
                assertThat(Contrast.ratio(nearest, background)).isLessThan(Contrast.TEXT + 0.2);
            }
        }
    }

    @Test
    void nearestColourKeepsTheHue() {
        var nearest = Contrast.nearest(new HexColor("#ffe066"), new HexColor("#fbfbfa"), Contrast.TEXT);

        assertThat(HslColor.of(nearest).hue())
                .isCloseTo(HslColor.of(new HexColor("#ffe066")).hue(), within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"#0B7285, #0b7285", "' #0b7285 ', #0b7285", "#abc, #aabbcc"})
    void colourIsReadAsInCss(String text, String color) {
        assertThat(HexColor.parse(text)).contains(new HexColor(color));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "0b7285", "#0b728", "#0b72855", "#0b728g", "rgb(1,2,3)"})
    void otherTextIsNoColour(String text) {
        assertThat(HexColor.parse(text)).isEmpty();
    }

    @Test
    void componentsAreThoseOfTheDigits() {
        var color = new HexColor("#0b7285");

        assertThat(new int[] {color.red(), color.green(), color.blue(), color.rgb()})
                .containsExactly(0x0B, 0x72, 0x85, 0x0B7285);
        assertThat(HslColor.of(color).toHex()).isEqualTo(color);
        assertThatThrownBy(() -> new HexColor("#0B7285")).hasMessageContaining("lower-case");
    }
}
