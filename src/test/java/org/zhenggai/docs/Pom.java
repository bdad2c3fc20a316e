package org.zhenggai.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a command line may name of pom.xml. */
final class Pom {

    private final XPath paths = XPathFactory.newInstance().newXPath();
    private final Document document;

    Pom() {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    String jar() {
        return "target/" + text("/project/artifactId") + "-" + text("/project/version") + ".jar";
    }

    Set<String> profiles() {
        return all("/project/profiles/profile/id");
    }

    /** With these profiles on. */
    Set<String> plugins(List<String> profiles) {
        Set<String> plugins = all("/project/build/plugins/plugin/artifactId");
        profiles.forEach(profile -> plugins.addAll(all(in(profile) + "/build/plugins/plugin/artifactId")));
        return plugins;
    }

    String property(String profile, String name) {
        return text(in(profile) + "/properties/" + name);
    }

    private static String in(String profile) {
        return "/project/profiles/profile[id='" + profile + "']";
    }

    private String text(String path) {
        try {
            return paths.evaluate(path, document);
        } catch (XPathExpressionException mistake) {
            throw new IllegalArgumentException(mistake);
        }
    }

    private Set<String> all(String path) {
        try {
            NodeList nodes = (NodeList) paths.evaluate(path, document, XPathConstants.NODESET);
            Set<String> texts = new TreeSet<>();
            for (int at = 0; at < nodes.getLength(); at++) {
                texts.add(nodes.item(at).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException mistake) {
            throw new IllegalArgumentException(mistake);
        }
    }
}
