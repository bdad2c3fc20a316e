package org.zhenggai.platform.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.zhenggai.platform.text.Xml;

/** The elements of a model, in the order of the file. */
record ModelXml(List<Element> elements) {

    static ModelXml read(byte[] file) {
        try {
            Document document = Xml.read(file);
            String encoding = document.getInputEncoding();
            ModelMistake.unless(
                    "UTF-8".equalsIgnoreCase(encoding), "file", "the encoding must be UTF-8, not " + encoding);
            Element root = document.getDocumentElement();
            List<Element> elements = new ArrayList<>(List.of(root));
            NodeList below = root.getElementsByTagNameNS("*", "*");
            IntStream.range(0, below.getLength()).forEach(i -> elements.add((Element) below.item(i)));
            return new ModelXml(elements);
        } catch (SAXParseException malformed) {
            throw new ModelMistake("line " + malformed.getLineNumber(), malformed.getMessage());
        } catch (SAXException malformed) {
            throw new ModelMistake("file", String.valueOf(malformed.getMessage()));
        }
    }

    Stream<Element> named(String localName) {
        return elements.stream().filter(element -> localName.equals(element.getLocalName()));
    }

    /** {@code userTask Task_Draft}: how an administrator finds it again. */
    static String place(Element element) {
        String id = element.getAttribute("id");
        return id.isEmpty() && element.getParentNode() instanceof Element parent
                ? element.getLocalName() + " in " + place(parent)
                : (element.getLocalName() + " " + id).strip();
    }

    static List<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()))
                .toList();
    }

    /** Without comments in between, as the engine reads it. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text part) {
                text.append(part.getData());
            }
        }
        return text.toString();
    }
}
