package dev.coursecreator.markdown.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Ein Pod ist die kleinste Einheit, die man in Kubernetes starten kann. Er enthält einen oder mehrere Container.
            fr | Un pod est la plus petite unité que vous pouvez créer dans Kubernetes. Il contient un ou plusieurs conteneurs.
            es | Un pod es la unidad más pequeña que se puede crear en Kubernetes. Contiene uno o más contenedores.
            pt | Um pod é a menor unidade que você pode criar no Kubernetes. Ele contém um ou mais contêineres.
            it | Un pod è la più piccola unità che si può creare in Kubernetes. Contiene uno o più container.
            nl | Een pod is de kleinste eenheid die je in Kubernetes kunt maken. Er zitten een of meer containers in de pod.
            sv | En pod är den minsta enheten som du kan skapa i Kubernetes. Den innehåller en eller flera containrar.
            pl | Pod to najmniejsza jednostka, którą można utworzyć w Kubernetes. Może się składać z jednego lub wielu kontenerów.
            tr | Pod, Kubernetes içinde oluşturulabilen en küçük birimdir ve bir veya daha çok konteyner içerir. Bu bölümde nasıl çalıştığı anlatılır.
            vi | Pod là đơn vị nhỏ nhất mà bạn có thể tạo trong Kubernetes. Mỗi pod có một hoặc nhiều container.
            ru | Под — это наименьшая единица, которую можно создать в Kubernetes.
            uk | Под — це найменша одиниця, яку можна створити в Kubernetes. Він містить один або кілька контейнерів і їхні дані.
            bg | Това е най-малката единица, която може да бъде създадена. Обектът съдържа един или повече контейнери.
            el | Το pod είναι η μικρότερη μονάδα που μπορείτε να δημιουργήσετε.
            ar | الحاوية هي أصغر وحدة يمكن إنشاؤها في Kubernetes.
            fa | پاد کوچک‌ترین واحدی است که می‌توان در Kubernetes ساخت.
            he | פוד הוא היחידה הקטנה ביותר שאפשר ליצור.
            hi | पॉड सबसे छोटी इकाई है जिसे आप बना सकते हैं।
            th | พอดคือหน่วยที่เล็กที่สุดที่คุณสร้างได้
            ko | 파드는 Kubernetes에서 만들 수 있는 가장 작은 단위입니다.
            ja | ポッドは Kubernetes で作成できる最小の単位です。
            zh | Pod 是 Kubernetes 中可以创建的最小单元。打开 terminal，输入 docker run 命令。
            """)
    void aLanguageIsTold(String language, String text) {
        assertThat(of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A pod is the smallest unit that you can create in Kubernetes. It contains one or more containers.",
                "Tiny\nFour\n\uD83D\uDC4D",
                "kubectl get pods\ndocker run -d nginx\nhelm install",
                "Die Maschine läuft.",
                "Pods, Deployments, Services, Ingress, ConfigMaps, Secrets, Volumes, Namespaces, Nodes, Jobs, Sets, Roles, Labels",
                "The Greek letters are α, β, γ, δ, ε, ζ, η, θ, ι and κ. They are used in formulas.",
                "In Japanese, こんにちは means hello, and ありがとう means thank you. You will learn to say both of them.",
                "In German, the word for it is \"Weltanschauung\", and you say \"Das ist nicht die Welt\" when it is not so bad.",
                "No. No. No. Me. Me. Me. A la carte, de facto, en route, et al., e.g. per se, via, vice versa.",
                "```\nder die das und ist nicht ein eine mit sich auf für von im wird werden\n```\nRun it.",
                "Use `la que de los en el` and `y por con para del al` there, and then run it with care.",
                "<!-- ein Kommentar, der nicht zu sehen ist und den man nicht hört, weil er nur für uns ist -->\nRun it.",
                ""
            })
    void whateverIsNotClearIsEnglish(String text) {
        assertThat(of(text)).isEqualTo("en");
    }

    @Test
    void everyEnglishCaseIsEnglish() throws IOException {
        try (var cases = Files.list(Path.of("src/test/resources/cases"))) {
            var others = cases.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().matches("(28-cjk|43-language-de|README|52-utf16).*"))
                    .filter(file -> !of(read(file)).equals("en"));
            assertThat(others).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String of(String text) {
        return LanguageDetector.language(List.of(text.split("\n")));
    }
}
