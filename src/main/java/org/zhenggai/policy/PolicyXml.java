package org.zhenggai.policy;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Xml;

/** A file's elements. */
public final class PolicyXml {

    private PolicyXml() {}

    public static Element read(String key, byte[] file) {
        try {
            return Xml.read(file).getDocumentElement();
        } catch (SAXParseException malformed) {
            throw Refused.invalid("policy.xml", Location.table(key), Location.number(malformed.getLineNumber()));
        } catch (SAXException malformed) {
            throw Refused.invalid("policy.xml", Location.table(key), Location.number(1));
        }
    }

    /** The text of the first child of this name; empty where there is none. */
    static String text(Element parent, String child) {
        return Xml.children(parent, child).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
