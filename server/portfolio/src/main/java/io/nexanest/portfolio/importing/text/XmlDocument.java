package io.nexanest.portfolio.importing.text;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document in XML, read without entities of its own: a file that defines any is refused, so that
 * none can name a file of this machine or grow without bound.
 */
public record XmlDocument(XmlElement root, String encoding) {
  static final int DEEPEST = 1_000;
  static final int MOST_ELEMENTS = 500_000;
  static final int LONGEST_TEXT = 10_000;
  private static final Pattern DECLARED = Pattern.compile(
      "^[^<]{0,4}<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  /**
   * Reads a document.
   *
   * @param hollow names of elements whose content is of no use and is passed over
   */
  public static XmlDocument read(byte[] bytes, String encoding, Set<String> hollow) {
    String declared = declared(bytes);
    DecodedText decoded = DecodedText.of(bytes, encoding, declared);
    return new XmlDocument(new Builder(hollow).build(decoded.text()), decoded.encoding());
  }

  private static String declared(byte[] bytes) {
    Matcher matcher = DECLARED.matcher(FileStart.of(bytes).text());
    return matcher.find() ? matcher.group(1) : "";
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    // Some institutions have a column, hence an attribute, for each kind of figure.
    factory.setProperty("jdk.xml.elementAttributeLimit", "1000");
    // The depth is bounded here, by an error that says so.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("an entity outside of the file: " + systemId);
    });
    return factory;
  }

  /** Builds the tree without recursion, since depth is the file's choice. */
  private static final class Builder {
    private final Set<String> hollow;
    private Optional<XmlElement> root = Optional.empty();
    private Optional<XmlElement> open = Optional.empty();
    private int depth;
    private int elements;
    private int passedOver;

    Builder(Set<String> hollow) {
      this.hollow = hollow;
    }

    XmlElement build(String text) {
      int line = 1;
      try {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
        while (reader.hasNext()) {
          int event = reader.next();
          line = reader.getLocation().getLineNumber();
          on(event, reader, line);
        }
      } catch (XMLStreamException e) {
        int at = Math.max(line, e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        throw Unreadable.because(
            "line " + at + " is not well-formed XML: " + reason(e), Map.of("line", "" + at));
      }
      return root.orElseThrow(() -> Unreadable.because("the file has no element"));
    }

    private void on(int event, XMLStreamReader reader, int line) throws XMLStreamException {
      switch (event) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw Unreadable.because(
              "line " + line + " has a document type or an entity of its own, which statements"
                  + " don't need and which could name other files; remove it",
              Map.of("line", "" + line));
        case XMLStreamConstants.START_ELEMENT -> start(reader, line);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader, line);
        default -> {
          // Comments, white space and processing instructions say nothing of transactions.
        }
      }
    }

    private void start(XMLStreamReader reader, int line) {
      if (++depth > DEEPEST) {
        throw Unreadable.tooLarge(
            "line " + line + " nests elements deeper than " + DEEPEST + ", the most", "depth");
      }
      if (passedOver > 0) {
        passedOver++;
        return;
      }
      if (++elements > MOST_ELEMENTS) {
        throw Unreadable.tooLarge(
            "the file has more than " + MOST_ELEMENTS + " elements, the most", "elements");
      }
      XmlElement element = new XmlElement(reader.getLocalName(), line, open);
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        String value = reader.getAttributeValue(i);
        refuseLong(value.length(), line);
        element.attribute(reader.getAttributeLocalName(i), value);
      }
      open.ifPresentOrElse(
          parent -> parent.children().add(element), () -> root = Optional.of(element));
      open = Optional.of(element);
      passedOver = hollow.contains(element.name()) ? 1 : 0;
    }

    private void end() {
      depth--;
      if (passedOver > 1) {
        passedOver--;
        return;
      }
      passedOver = 0;
      open = open.flatMap(XmlElement::parent);
    }

    private void text(XMLStreamReader reader, int line) {
      if (passedOver == 0 && open.isPresent() && !reader.isWhiteSpace()) {
        XmlElement element = open.get();
        refuseLong(element.text().length() + reader.getTextLength(), line);
        element.append(reader.getText());
      }
    }

    private static void refuseLong(int length, int line) {
      if (length > LONGEST_TEXT) {
        throw Unreadable.tooLarge(
            "line %d has %d characters in one value; %d is the most"
                .formatted(line, length, LONGEST_TEXT),
            "cell_characters");
      }
    }

    /** The parser's sentence without its position, which is told already. */
    private static String reason(XMLStreamException e) {
      String message = String.valueOf(e.getMessage());
      int at = message.indexOf("Message: ");
      String sentence = at < 0 ? message : message.substring(at + "Message: ".length());
      return sentence.length() > 200 ? sentence.substring(0, 200) + "…" : sentence;
    }
  }
}
