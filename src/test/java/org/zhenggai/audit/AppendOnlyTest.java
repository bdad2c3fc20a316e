package org.zhenggai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;

/** An auditor must be able to rely on it: what was recorded stays as it was. */
class AppendOnlyTest {

    private static final Pattern REWRITES =
            Pattern.compile("\\b(update|delete|replace|truncate|merge|alter|drop)\\b|on duplicate key");

    @Test
    void noStatementOfTheTrailUpdatesOrDeletes() throws Exception {
        List<Element> statements = statements("classpath*:org/zhenggai/audit/persistence/*.xml");

        assertThat(statements).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.getTagName()).isIn("insert", "select", "sql", "resultMap");
            assertThat(sql(statement)).doesNotContainPattern(REWRITES);
        });
    }

    @Test
    void noOtherFeatureWritesTheTrail() throws Exception {
        assertThat(statements("classpath*:org/zhenggai/**/persistence/*.xml").stream()
                        .filter(statement -> !statement.getTagName().equals("select"))
                        .filter(statement -> sql(statement).contains("audit_event"))
                        .map(statement -> statement.getAttribute("id")))
                .containsExactly("insert");
    }

    private static List<Element> statements(String pattern) throws Exception {
        List<Element> statements = new ArrayList<>();
        var parser = DocumentBuilderFactory.newInstance();
        parser.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        for (Resource mapper : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            try (InputStream xml = mapper.getInputStream()) {
                var children = parser.newDocumentBuilder()
                        .parse(xml)
                        .getDocumentElement()
                        .getChildNodes();
                for (int i = 0; i < children.getLength(); i++) {
                    if (children.item(i) instanceof Element statement) {
                        statements.add(statement);
                    }
                }
            }
        }
        return statements;
    }

    private static String sql(Element statement) {
        return statement.getTextContent().toLowerCase(Locale.ROOT);
    }
}
