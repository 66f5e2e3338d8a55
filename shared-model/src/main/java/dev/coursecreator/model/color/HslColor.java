package dev.coursecreator.model.color;

/**
 * A colour by hue, saturation and lightness (CSS Color 4).
 *
 * @param hue in degrees
 * @param saturation from 0 to 1
 * @param lightness from 0 to 1
 */
record HslColor(double hue, double saturation, double lightness) {

    static HslColor of(HexColor color) {
        double red = color.red() / 255.0;
        double green = color.green() / 255.0;
        double blue = color.blue() / 255.0;
        double max = Math.max(red, Math.max(green, blue));
        double min = Math.min(red, Math.min(green, blue));
        double lightness = (max + min) / 2;
        double range = max - min;
        if (range == 0) {
            return new HslColor(0, 0, lightness);
        }
        double hue = max == red
                ? (green - blue) / range + 6
                : max == green ? (blue - red) / range + 2 : (red - green) / range + 4;
        return new HslColor(hue * 60 % 360, range / (1 - Math.abs(2 * lightness - 1)), lightness);
    }

    HslColor withLightness(double other) {
        return new HslColor(hue, saturation, other);
    }

    HexColor toHex() {
        return HexColor.of(component(0), component(8), component(4));
    }

    private int component(double offset) {
        double k = (offset + hue / 30) % 12;
        double amplitude = saturation * Math.min(lightness, 1 - lightness);
        return (int) Math.round(255 * (lightness - amplitude * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))));
    }
}
