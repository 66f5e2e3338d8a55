package dev.coursecreator.worker.lesson.slides;

/** Font sizes of a slide, in logical pixels of a 1280 pixel wide image. The smallest is still legible at 480p. */
enum Density {
    DISPLAY(38, 26, 28, 88, 56, 400, 72, 0.5),
    LARGE(36, 26, 28, 60, 46, 400, 46, 0.9),
    ROOMY(30, 22, 24, 48, 38, 310, 38, 1.0),
    DENSE(25, 18, 20, 38, 30, 260, 30, 1.0);

    private final int body;
    private final int code;
    private final int table;
    private final int statement;
    private final int quote;
    private final int picture;
    private final int formula;
    private final double fill;

    Density(int body, int code, int table, int statement, int quote, int picture, int formula, double fill) {
        this.body = body;
        this.code = code;
        this.table = table;
        this.statement = statement;
        this.quote = quote;
        this.picture = picture;
        this.formula = formula;
        this.fill = fill;
    }

    int body() {
        return body;
    }

    int code() {
        return code;
    }

    int table() {
        return table;
    }

    int statement() {
        return statement;
    }

    int quote() {
        return quote;
    }

    /** Maximum height of a picture. Every page except an opening page has room for it. */
    int picture() {
        return picture;
    }

    int formula() {
        return formula;
    }

    /** The fraction of a page's height that may be filled before a smaller size is chosen. */
    double fill() {
        return fill;
    }

    /** Whether this size may be used for a slide that takes several pages. */
    boolean forSeveralPages() {
        return this == ROOMY || this == DENSE;
    }

    /** The space between two bullets of one list. */
    double betweenBullets() {
        return body * 0.5;
    }

    /** The space between two blocks. */
    double betweenBlocks() {
        return body * 0.95;
    }
}
