package dev.coursecreator.markdown.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of school and of the first university years, and how a teacher reads them. */
class SpokenFormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a} ; x equals the fraction minus b plus or minus the square root of b squared minus four a c, over two a",
                "a \\neq 0 ; a is not equal to 0",
                "\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2} ; the sum from i equals 1 to n of i equals the fraction n times the quantity n plus 1, over 2",
                "6x_1 + 4x_2 \\leq 24 ; six x sub 1 plus four x sub 2 is less than or equal to 24",
                "E = mc^2 ; E equals m c squared",
                "a^2 + b^2 = c^2 ; a squared plus b squared equals c squared",
                "\\frac{1}{2} ; one half",
                "\\frac{2}{3} ; two thirds",
                "\\frac{3}{4} ; three quarters",
                "\\frac{a}{b} ; a over b",
                "\\frac{a+b}{c} ; the fraction a plus b, over c",
                "\\frac{1}{1+x} ; the fraction 1 over 1 plus x",
                "\\frac{1}{1+x} + 1 ; the fraction 1 over 1 plus x, end of fraction, plus 1",
                "x^2 ; x squared",
                "x^3 ; x cubed",
                "x^n ; x to the power of n",
                "x^{10} ; x to the power of 10",
                "x^{-1} ; x to the power of minus 1",
                "e^{i\\pi} + 1 = 0 ; e to the power of i pi, plus 1 equals 0",
                "e^{-x^2} ; e to the power of minus x squared",
                "2^{n+1} - 1 ; 2 to the power of n plus 1, minus 1",
                "\\sqrt{2} ; the square root of 2",
                "\\sqrt{x+1} + 1 ; the square root of x plus 1, end of root, plus 1",
                "\\sqrt[3]{x} ; the cube root of x",
                "\\sqrt[n]{x} ; the nth root of x",
                "x_1 ; x sub 1",
                "x_i ; x sub i",
                "x_{i+1} ; x sub i plus 1",
                "x_{max} ; x sub max",
                "x_{\\text{max}} ; x sub max",
                "x_i^2 ; x sub i squared",
                "\\alpha + \\beta ; alpha plus beta",
                "\\Delta t ; delta t",
                "2\\pi r ; two pi r",
                "\\theta = 45^\\circ ; theta equals 45 degrees",
                "\\pi \\approx 3.14 ; pi is approximately 3.14",
                "a < b ; a is less than b",
                "a > b ; a is greater than b",
                "a \\geq b ; a is greater than or equal to b",
                "x \\in A ; x is an element of A",
                "x \\notin A ; x is not an element of A",
                "A \\subset B ; A is a subset of B",
                "A \\subseteq B ; A is a subset of or equal to B",
                "A \\cup B ; A union B",
                "A \\cap B ; A intersection B",
                "A \\setminus B ; A without B",
                "\\emptyset ; the empty set",
                "\\{1, 2, 3\\} ; the set 1, 2, 3",
                "\\{x \\in \\mathbb{R} \\mid x > 0\\} ; the set of all x in the real numbers such that x is greater than 0",
                "\\forall x \\in \\mathbb{R} ; for all x in the real numbers",
                "\\exists n \\in \\mathbb{N} ; there exists n in the natural numbers",
                "\\forall \\epsilon > 0 ; for all epsilon greater than 0",
                "p \\land q ; p and q",
                "p \\lor q ; p or q",
                "\\neg p ; not p",
                "p \\Rightarrow q ; p implies q",
                "p \\iff q ; p if and only if q",
                "f(x) ; f of x",
                "f(x, y) ; f of x and y",
                "f(x) = 2x + 1 ; f of x equals two x plus 1",
                "f: A \\to B ; f from A to B",
                "f'(x) ; f prime of x",
                "f''(x) ; f double prime of x",
                "f^{-1}(x) ; f inverse of x",
                "\\frac{dy}{dx} ; d y by d x",
                "\\frac{d}{dx} x^2 = 2x ; d by d x of x squared equals two x",
                "\\frac{d^2 y}{dx^2} ; d squared y by d x squared",
                "\\frac{\\partial f}{\\partial x} ; partial f by partial x",
                "\\nabla f ; del f",
                "\\int f(x) \\, dx ; the integral of f of x d x",
                "\\int_a^b f(x) \\, dx ; the integral from a to b of f of x d x",
                "\\int_0^\\infty e^{-x} dx = 1 ; the integral from 0 to infinity of e to the power of minus x d x equals 1",
                "\\iint_D f \\, dA ; the double integral over D of f d A",
                "\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1 ; the limit as x approaches 0 of the fraction sine of x, over x equals 1",
                "\\lim_{n \\to \\infty} a_n ; the limit as n approaches infinity of a sub n",
                "\\sum_{k=0}^{\\infty} \\frac{x^k}{k!} ; the sum from k equals 0 to infinity of the fraction x to the power of k over k factorial",
                "\\prod_{i=1}^{n} x_i ; the product from i equals 1 to n of x sub i",
                "\\sum_{i \\in S} x_i ; the sum over i in S of x sub i",
                "\\max_{x} f(x) ; the maximum over x of f of x",
                "\\sin x ; sine of x",
                "\\sin^2 x + \\cos^2 x = 1 ; sine squared of x plus cosine squared of x equals 1",
                "\\sin(2x) ; sine of two x",
                "\\sin^{-1} x ; inverse sine of x",
                "\\tan \\theta ; tangent of theta",
                "\\log_2 n ; log base 2 of n",
                "\\log n ; log of n",
                "\\ln x ; the natural log of x",
                "\\exp(x) ; the exponential of x",
                "n! ; n factorial",
                "\\binom{n}{k} ; n choose k",
                "\\vec{v} ; vector v",
                "\\hat{y} ; y hat",
                "\\bar{x} ; x bar",
                "\\tilde{x} ; x tilde",
                "\\dot{x} ; x dot",
                "|x| ; the absolute value of x",
                "|x - y| < 1 ; the absolute value of x minus y is less than 1",
                "\\|x\\| ; the norm of x",
                "\\lfloor x \\rfloor ; the floor of x",
                "\\lceil n/2 \\rceil ; the ceiling of n over 2",
                "\\langle x, y \\rangle ; the inner product of x and y",
                "P(A) ; P of A",
                "P(A|B) ; P of A given B",
                "P(A \\mid B) = \\frac{P(B \\mid A) P(A)}{P(B)} ; P of A given B equals the fraction P of B given A, times P of A, over P of B",
                "\\mathbb{E}[X] ; E of X",
                "O(n \\log n) ; O of n log of n",
                "\\mathcal{O}(n^2) ; big O of n squared",
                "T(n) = 2T(n/2) + n ; T of n equals two T of n over 2, plus n",
                "(a+b)^2 = a^2 + 2ab + b^2 ; the quantity a plus b, squared equals a squared plus two a b plus b squared",
                "(a+b)(a-b) ; the quantity a plus b, times the quantity a minus b",
                "n(n+1) ; n times the quantity n plus 1",
                "(x, y) ; the pair x, y",
                "[a, b] ; the closed interval from a to b",
                "[0, 1) ; the half-open interval from 0 to 1",
                "A^T ; A transpose",
                "A^{-1} ; A inverse",
                "\\det A ; the determinant of A",
                "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} ; the 2 by 2 matrix with rows 1, 2, and 3, 4",
                "\\begin{bmatrix} x \\\\ y \\end{bmatrix} ; the column vector x, y",
                "\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix} ; the determinant of the 2 by 2 matrix with rows a, b, and c, d",
                "|x| = \\begin{cases} x & x \\geq 0 \\\\ -x & \\text{otherwise} \\end{cases} ; the absolute value of x equals x if x is greater than or equal to 0, and minus x otherwise",
                "f(x) = \\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{else} \\end{cases} ; f of x equals 1 if x is greater than 0, and 0 else",
                "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned} ; a equals b, c equals d",
                "\\begin{align*} x &= 1 \\end{align*} ; x equals 1",
                "x_1, x_2, \\ldots, x_n ; x sub 1, x sub 2, and so on, x sub n",
                "1 + 2 + \\cdots + n ; 1 plus 2 plus and so on, plus n",
                "a \\equiv b \\pmod{n} ; a is equivalent to b modulo n",
                "a \\bmod n ; a modulo n",
                "\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i ; x bar equals 1 over n times the sum from i equals 1 to n of x sub i",
                "\\sigma^2 ; sigma squared",
                "\\frac{x - \\mu}{\\sigma} ; the fraction x minus mu, over sigma",
                "\\frac12 mv^2 ; one half m v squared",
                "F = ma ; F equals m a",
                "F = G \\frac{m_1 m_2}{r^2} ; F equals G times the fraction m sub 1 m sub 2, over r squared",
                "PV = nRT ; P V equals n R T",
                "y = mx + b ; y equals m x plus b",
                "\\mathbf{A}\\mathbf{x} = \\mathbf{b} ; A x equals b",
                "\\text{speed} = \\frac{\\text{distance}}{\\text{time}} ; speed equals distance over time",
                "50\\% ; 50 percent",
                "100 \\times 200 ; 100 times 200",
                "3 \\cdot 4 ; 3 times 4",
                "6 \\div 2 ; 6 divided by 2",
                "a : b ; a to b",
                "x := 5 ; x is defined as 5",
                "\\left( \\frac{a}{b} \\right)^2 ; the quantity a over b, squared",
                "\\gcd(a, b) ; the greatest common divisor of a and b",
                "\\R^n ; R to the power of n",
                "25x ; 25 times x",
                "3m ; three m",
                "x \\to \\infty ; x to infinity",
                "n \\ge 1 ; n is greater than or equal to 1",
                "\\partial ; partial",
                "\\infty ; infinity",
                "x^{*} ; x star",
                "W_t ; W sub t",
                "\\Omega(n) ; omega of n",
                "\\int x^2 dx = \\frac{x^3}{3} + C ; the integral of x squared d x equals x cubed over 3 plus C",
                "\\sigma(z) = \\frac{1}{1 + e^{-z}} ; sigma of z equals the fraction 1 over 1 plus e to the power of minus z",
                "H_2O ; H sub 2 O",
                "f(x)g(x) ; f of x times g of x",
                "\\exists x: x^2 = 2 ; there exists x such that x squared equals 2",
                "\\int_0^1 \\frac{1}{x} dx ; the integral from 0 to 1 of 1 over x d x",
                "\\frac{\\partial^2 u}{\\partial t^2} = c^2 \\nabla^2 u ; partial squared u by partial t squared equals c squared del squared u",
                "|a + b| \\leq |a| + |b| ; the absolute value of a plus b is less than or equal to the absolute value of a plus the absolute value of b",
                "\\sqrt{x^2 + y^2} ; the square root of x squared plus y squared",
                "\\lim_{h \\to 0} \\frac{f(x+h) - f(x)}{h} ; the limit as h approaches 0 of the fraction f of x plus h, minus f of x, over h",
                "A = \\pi r^2 ; A equals pi r squared",
                "s_n = \\frac{a(1 - r^n)}{1 - r} ; s sub n equals the fraction a times the quantity 1 minus r to the power of n, over 1 minus r",
                "\\bar{A} \\cup B ; A bar union B",
                "\\hat{\\beta} = (X^T X)^{-1} X^T y ; beta hat equals the quantity X transpose X, inverse times X transpose y"
            })
    void isSaid(String latex, String said) {
        assertThat(LatexFormula.of(latex, true).problem()).isNull();
        assertThat(LatexFormula.of(latex, true).said()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\xrightarrow{f} x",
                "\\overset{a}{b}",
                "\\begin{array}{c|c} \\frac{a}{b} \\end{array} \\sideset{a}{b}\\sum"
            })
    void unusualFormulaIsOnlySeen(String latex) {
        assertThat(SpokenFormula.of(latex)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60})
    void longFormulaIsOnlySeen(int terms) {
        assertThat(SpokenFormula.of("x + y + ".repeat(terms) + "z")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\foo x; the command \\foo is not known",
                "\\newcommand{\\a}{\\a\\a}\\a; the command \\newcommand is not allowed",
                "\\includegraphics{/etc/passwd}; the command \\includegraphics is not allowed",
                "\\jlmDynamic{x}; the command \\jlmDynamic is not allowed",
                "\\begin{array}{*{99999999}{c}} 1 \\end{array}; write out the columns of the array",
                "\\frac{a; it has an opening { without a closing }"
            })
    void whatCannotBeTypesetHasAProblem(String latex, String problem) {
        assertThat(LatexFormula.of(latex, true).problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "\\",
                "^",
                "_",
                "^^",
                "&",
                "\\left(",
                "\\sqrt",
                "$",
                "\\begin{cases}",
                "'",
                "\\frac",
                "\\\\",
                "(",
                "|"
            })
    void repetitionIsHarmless(String piece) {
        for (var source :
                new String[] {piece.repeat(1_000), piece.repeat(50), ("a" + piece).repeat(300), piece.repeat(100_000)
                }) {
            assertThat(LatexFormula.of(source, true)).isNotNull();
        }
    }
}
