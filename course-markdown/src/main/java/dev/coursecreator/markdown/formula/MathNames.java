package dev.coursecreator.markdown.formula;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The English names of what formulas consist of, by LaTeX command. */
final class MathNames {

    static final Set<String> SPACES = words(
            "\\, \\; \\: \\! \\quad \\qquad \\  \\displaystyle \\textstyle \\scriptstyle ~ \\bigl \\bigr"
                    + " \\big \\Big \\bigg \\Bigg \\Bigl \\Bigr \\biggl \\biggr \\Biggl \\Biggr \\thinspace \\medspace \\thickspace \\hline");

    static final Set<String> TEXTS = words("\\text \\textrm \\mbox \\textbf \\textit \\texttt \\intertext");

    static final Set<String> FONTS =
            words("\\mathbf \\boldsymbol \\mathit \\mathsf \\mathtt \\mathfrak \\mathscr \\mathcal \\mathbb"
                    + " \\mathnormal \\boxed \\mathds");

    static final Set<String> ENVIRONMENTS =
            words("matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases aligned gathered" + " array");

    static final Map<String, String> ACCENTS = names("""
            \\hat=hat
            \\widehat=hat
            \\bar=bar
            \\overline=bar
            \\tilde=tilde
            \\widetilde=tilde
            \\dot=dot
            \\ddot=double dot
            \\vec=vector
            \\overrightarrow=vector
            \\underline=underlined
            """);

    /** The word before the limits and what follows them. */
    static final Map<String, String> BIG_OPERATORS = names("""
            \\sum=the sum
            \\prod=the product
            \\int=the integral
            \\iint=the double integral
            \\iiint=the triple integral
            \\oint=the contour integral
            \\bigcup=the union
            \\bigcap=the intersection
            \\bigoplus=the direct sum
            \\bigwedge=the conjunction
            \\bigvee=the disjunction
            \\lim=the limit
            \\limsup=the limit superior
            \\liminf=the limit inferior
            \\max=the maximum
            \\min=the minimum
            \\sup=the supremum
            \\inf=the infimum
            """);

    static final Map<String, String> FUNCTIONS = names("""
            \\sin=sine
            \\cos=cosine
            \\tan=tangent
            \\cot=cotangent
            \\sec=secant
            \\csc=cosecant
            \\arcsin=arc sine
            \\arccos=arc cosine
            \\arctan=arc tangent
            \\sinh=hyperbolic sine
            \\cosh=hyperbolic cosine
            \\tanh=hyperbolic tangent
            \\log=log
            \\ln=natural log
            \\lg=log
            \\exp=the exponential
            \\det=the determinant
            \\dim=the dimension
            \\ker=the kernel
            \\deg=the degree
            \\gcd=the greatest common divisor
            \\lcm=the least common multiple
            \\Pr=the probability
            \\Re=the real part
            \\Im=the imaginary part
            \\arg=the argument
            \\tr=the trace
            \\rank=the rank
            \\sgn=the sign
            \\argmax=the arg max
            \\argmin=the arg min
            \\Var=the variance
            \\Cov=the covariance
            \\softmax=softmax
            """);

    static final Map<String, String> SIGNS = names("""
            ==equals
            <=is less than
            >=is greater than
            \\lt=is less than
            \\gt=is greater than
            \\leq=is less than or equal to
            \\le=is less than or equal to
            \\leqslant=is less than or equal to
            \\geq=is greater than or equal to
            \\ge=is greater than or equal to
            \\geqslant=is greater than or equal to
            \\neq=is not equal to
            \\ne=is not equal to
            \\approx=is approximately
            \\equiv=is equivalent to
            \\cong=is congruent to
            \\sim=is similar to
            \\simeq=is asymptotically equal to
            \\propto=is proportional to
            \\ll=is much less than
            \\gg=is much greater than
            \\in=is an element of
            \\notin=is not an element of
            \\ni=contains
            \\subset=is a subset of
            \\subseteq=is a subset of or equal to
            \\supset=is a superset of
            \\supseteq=is a superset of or equal to
            \\parallel=is parallel to
            \\perp=is perpendicular to
            \\to=to
            \\rightarrow=to
            \\longrightarrow=to
            \\leftarrow=from
            \\gets=from
            \\mapsto=maps to
            \\Rightarrow=implies
            \\implies=implies
            \\Longrightarrow=implies
            \\Leftarrow=is implied by
            \\Leftrightarrow=if and only if
            \\iff=if and only if
            \\models=models
            \\vdash=proves
            +=plus
            -=minus
            \\pm=plus or minus
            \\mp=minus or plus
            \\times=times
            \\cdot=times
            *=times
            \\ast=star
            \\star=star
            \\div=divided by
            /=over
            \\circ=composed with
            \\cup=union
            \\cap=intersection
            \\setminus=without
            \\backslash=without
            \\land=and
            \\wedge=and
            \\lor=or
            \\vee=or
            \\lnot=not
            \\neg=not
            \\oplus=direct sum
            \\otimes=tensor
            \\bmod=modulo
            \\mod=modulo
            \\forall=for all
            \\exists=there exists
            \\nexists=there does not exist
            \\therefore=therefore
            \\because=because
            \\nabla=del
            \\mid=divides
            \\prime=prime
            !=factorial
            \\%=percent
            \\#=the number of
            \\&=and
            \\colon=:
            ,=,
            ;=;
            .=.
            :=:
            ?=?
            \\ldots=and so on
            \\dots=and so on
            \\cdots=and so on
            \\vdots=and so on
            \\ddots=and so on
            (=(
            )=)
            [=[
            ]=]
            \\{=\\{
            \\}=\\}
            |=|
            \\vert=|
            \\lvert=|
            \\rvert=|
            \\|=\\|
            \\Vert=\\|
            \\lVert=\\|
            \\rVert=\\|
            \\lfloor=\\lfloor
            \\rfloor=\\rfloor
            \\lceil=\\lceil
            \\rceil=\\rceil
            \\langle=\\langle
            \\rangle=\\rangle
            """);

    private static final Map<String, String> LETTERS = names("""
            \\infty=infinity
            \\emptyset=the empty set
            \\varnothing=the empty set
            \\partial=partial
            \\hbar=h bar
            \\ell=l
            \\top=true
            \\bot=false
            \\aleph=aleph
            \\angle=angle
            \\triangle=triangle
            \\square=end of proof
            \\varepsilon=epsilon
            \\varphi=phi
            \\vartheta=theta
            \\varrho=rho
            \\varsigma=sigma
            \\degree=degrees
            \\imath=i
            \\jmath=j
            """);

    private static final Set<String> GREEK = words(
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi"
                    + " omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega");

    private MathNames() {}

    /** The name of a letter or of another thing that stands for a value; null if the token is none. */
    static @Nullable String letter(String token) {
        if (token.length() == 1 && Character.isLetter(token.charAt(0))) {
            return token;
        }
        return token.startsWith("\\") && GREEK.contains(token.substring(1))
                ? (token.matches("\\\\(Sigma|Pi)") ? "capital " : "")
                        + token.substring(1).toLowerCase(Locale.ROOT)
                : LETTERS.get(token);
    }

    /** One name for the commands of each bracket. */
    static String bracket(String token) {
        var known = SIGNS.get(token);
        return known == null || token.length() == 1 ? token : known;
    }

    private static Set<String> words(String words) {
        var set = new HashSet<>(Set.of(words.replace("\\  ", "").split(" ")));
        set.add("\\ ");
        return Set.copyOf(set);
    }

    /** The last equals sign, or the second of two, separates the name: that of {@code =} is {@code ==equals}. */
    private static Map<String, String> names(String lines) {
        var names = new HashMap<String, String>();
        lines.lines().forEach(line -> {
            int separator = line.indexOf('=', 1);
            names.put(line.substring(0, separator), line.substring(separator + 1));
        });
        return Map.copyOf(names);
    }
}
