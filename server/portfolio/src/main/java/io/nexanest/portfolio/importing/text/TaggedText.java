package io.nexanest.portfolio.importing.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in tags of which some have no end, as OFX 1 has it by SGML. An element with text ends where
 * the next tag begins; one that is empty and not ended gives what follows to its parent when that
 * ends. The same reads OFX 2, which is XML, and the mixtures of both that institutions write.
 */
public final class TaggedText {
  static final int DEEPEST = 200;
  private static final Pattern TAG =
      Pattern.compile("<(?:(!\\[CDATA\\[)|(/?)([A-Za-z][A-Za-z0-9._:-]{0,80})\\s{0,20}(/?)>)");
  private static final String CDATA_END = "]]>";
  private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]{1,8});");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private final String text;
  private final XmlElement root;
  private XmlElement open;
  private int depth;
  private int line;
  private int counted;
  private boolean ended;

  private TaggedText(String text, int from) {
    this.text = text;
    this.root = new XmlElement("", 1, Optional.empty());
    this.open = root;
    this.line = 1;
    countTo(from);
  }

  /** The element of that name, which is the last thing of the text but white space. */
  public static XmlElement read(String text, String rootName) {
    int from = start(text, rootName);
    if (from < 0) {
      throw Unreadable.because("the file has no <" + rootName + ">");
    }
    Matcher entity = Pattern.compile("<!(DOCTYPE|ENTITY)").matcher(text);
    if (entity.find()) {
      throw Unreadable.because("the file has a document type or an entity of its own, which"
          + " statements don't need and which could name other files; remove it");
    }
    TaggedText tagged = new TaggedText(text, from);
    tagged.parse(from);
    if (!tagged.ended) {
      throw Unreadable.because(
          "the file ends within <" + tagged.open.name() + ">, so a part of it is missing",
          Map.of("line", "" + tagged.line));
    }
    return tagged.root.children().getFirst();
  }

  /** Where the element of that name begins, in whatever case, or -1. */
  public static int start(String text, String rootName) {
    // Not by way of the text in capitals, which is longer than the text where it has an ß.
    Matcher tag =
        Pattern.compile("<" + rootName + ">", Pattern.CASE_INSENSITIVE).matcher(text);
    return tag.find() ? tag.start() : -1;
  }

  private void parse(int from) {
    Matcher tag = TAG.matcher(text);
    int at = from;
    while (!ended && tag.find(at)) {
      words(text.substring(at, tag.start()), true);
      countTo(tag.start());
      at = tag.end();
      if (tag.group(1) != null) {
        at = literal(at);
      } else if (tag.group(2).isEmpty()) {
        begin(tag.group(3).toUpperCase(Locale.ROOT), !tag.group(4).isEmpty());
      } else {
        end(tag.group(3).toUpperCase(Locale.ROOT));
      }
    }
  }

  /** Takes the characters of a CDATA section as they are; answers where it ends. */
  private int literal(int from) {
    int end = text.indexOf(CDATA_END, from);
    if (end < 0) {
      throw Unreadable.because(
          "line " + line + " begins a CDATA section that does not end", Map.of("line", "" + line));
    }
    words(text.substring(from, end), false);
    return end + CDATA_END.length();
  }

  private void words(String words, boolean escaped) {
    if (words.isBlank() || open == root) {
      return;
    }
    if (open.text().length() + words.length() > XmlDocument.LONGEST_TEXT) {
      throw Unreadable.tooLarge(
          "line %d has %d characters in one value; %d is the most"
              .formatted(line, words.length(), XmlDocument.LONGEST_TEXT),
          "cell_characters");
    }
    open.append(escaped ? unescaped(words) : words);
  }

  private void begin(String name, boolean empty) {
    if (!open.text().isEmpty()) {
      close();
    }
    if (++depth > DEEPEST) {
      throw Unreadable.tooLarge(
          "line " + line + " nests elements deeper than " + DEEPEST + ", the most", "depth");
    }
    XmlElement element = new XmlElement(name, line, Optional.of(open));
    open.children().add(element);
    open = element;
    if (empty) {
      close();
    }
  }

  private void end(String name) {
    if (!isOpen(name)) {
      // The end of an element that its text has ended already.
      return;
    }
    while (!open.name().equals(name)) {
      XmlElement unended = open;
      close();
      open.children().addAll(unended.release());
    }
    close();
    ended = open == root;
  }

  private boolean isOpen(String name) {
    Optional<XmlElement> element = Optional.of(open);
    while (element.isPresent()) {
      if (element.get().name().equals(name)) {
        return true;
      }
      element = element.get().parent();
    }
    return false;
  }

  private void close() {
    open = open.parent().orElse(root);
    depth--;
  }

  private void countTo(int end) {
    for (; counted < end; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
  }

  private static String unescaped(String words) {
    return ENTITY.matcher(words).replaceAll(match -> {
      String name = match.group(1);
      String meant = name.matches("#[0-9]{1,5}")
          ? character(Integer.parseInt(name.substring(1)))
          : ENTITIES.getOrDefault(name, match.group());
      return Matcher.quoteReplacement(meant);
    });
  }

  private static String character(int code) {
    return Character.isISOControl(code) || code > Character.MAX_VALUE ? " " : "" + (char) code;
  }
}
