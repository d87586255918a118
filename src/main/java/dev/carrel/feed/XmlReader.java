package dev.carrel.feed;

import dev.carrel.feed.FeedReader.Reading;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads RSS 0.9 to 2.0 and Atom 0.3 and 1.0, item by item, so that an item costs no memory but its own and a feed that breaks off still
 * gives what it had. Names count without their prefixes, for those are often not declared. Used by one thread.
 */
final class XmlReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 200;

    private static final Set<String> OTHERS = Set.of("media", "itunes", "g", "slash", "wfw", "thr", "cc");
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("id", "guid"),
            Map.entry("date", "published"),
            Map.entry("pubdate", "published"),
            Map.entry("issued", "published"),
            Map.entry("created", "published"),
            Map.entry("modified", "updated"),
            Map.entry("description", "summary"),
            Map.entry("encoded", "content"),
            Map.entry("subject", "category"),
            Map.entry("job_type", "category"),
            Map.entry("job_category", "category"),
            Map.entry("company", "employer"),
            Map.entry("company_name", "employer"),
            Map.entry("hiringorganization", "employer"),
            Map.entry("joblocation", "location"),
            Map.entry("expires", "closes"),
            Map.entry("expirationdate", "closes"),
            Map.entry("expiration_date", "closes"),
            Map.entry("closingdate", "closes"),
            Map.entry("closing_date", "closes"),
            Map.entry("validthrough", "closes"),
            Map.entry("startdate", "start"),
            Map.entry("dtstart", "start"),
            Map.entry("enddate", "end"),
            Map.entry("dtend", "end"));

    private final FeedReader.Context context;
    private final List<FeedItem> items = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> topics = new ArrayList<>();
    private String title = "";
    private String format = "";

    XmlReader(FeedReader.Context context) {
        this.context = context;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing else is read");
        });
        return factory;
    }

    Reading read(String text) throws BrokenFeed {
        boolean broken = false;
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(XmlRepair.of(text)));
            document(xml);
        } catch (XMLStreamException | RuntimeException unreadable) {
            // The JDK's reader also throws what it trips over.
            broken = true;
        }
        if (format.isEmpty()) {
            return FeedReader.unreadable(broken ? Trouble.Kind.BROKEN_XML : Trouble.Kind.OTHER_XML);
        }
        if (broken && items.isEmpty()) {
            return FeedReader.unreadable(Trouble.Kind.BROKEN_EARLY);
        }
        return new Reading.Read(new Feed(PlainWords.of(title, FeedItem.LONGEST_TITLE), format, items, broken));
    }

    private void document(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && items.size() < Feed.MOST) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = name(xml);
            if (format.isEmpty()) {
                format = format(xml, name);
                if (format.isEmpty()) {
                    return;
                }
            } else if (name.equals("item") || name.equals("entry")) {
                item(xml);
            } else if (name.equals("title") && title.isEmpty()) {
                title = text(xml);
            } else if (name.equals("image") || name.equals("textinput")) {
                text(xml);
            }
        }
    }

    private static String format(XMLStreamReader xml, String root) {
        return switch (root) {
            case "rss" ->
                ("RSS "
                                + attribute(xml, "version")
                                        .filter(version -> version.length() < 8)
                                        .orElse(""))
                        .strip();
            case "rdf" -> "RSS 1.0";
            case "feed" -> "Atom";
            default -> "";
        };
    }

    private void item(XMLStreamReader xml) throws XMLStreamException {
        values.clear();
        topics.clear();
        attribute(xml, "rdf:about").ifPresent(about -> values.put("about", about));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                items.add(made());
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                part(xml);
            }
        }
    }

    private void part(XMLStreamReader xml) throws XMLStreamException {
        String prefix = prefix(xml);
        String name = name(xml);
        String known = SAME.getOrDefault(name, name);
        Optional<String> term = attribute(xml, "term").or(() -> attribute(xml, "label"));
        Optional<String> target = attribute(xml, "href")
                .filter(address ->
                        attribute(xml, "rel").map("alternate"::equals).orElse(true));
        boolean other = attribute(xml, "rel").isPresent() && target.isEmpty();
        String text = text(xml);
        if (OTHERS.contains(prefix) || other) {
            return;
        }
        if (known.equals("category")) {
            topics.add(PlainWords.of(term.orElse(text), FeedItem.LONGEST_TITLE));
        } else {
            String value = name.equals("link") ? target.orElse(text) : text;
            if (!value.isBlank()) {
                values.putIfAbsent(known, value.strip());
            }
        }
    }

    private String value(String of) {
        return values.getOrDefault(of, "");
    }

    private FeedItem made() {
        Optional<URI> link = Optional.of(value("link"))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.of(value("guid")).filter(text -> text.startsWith("http")))
                .flatMap(text -> WebAddress.resolve(context.at(), text));
        String guid = value("guid").isEmpty() ? value("about") : value("guid");
        String summary = value("summary").isEmpty() ? value("content") : value("summary");
        Optional<FeedDates.Stated> start = FeedDates.parse(value("start"), context.zone());
        return new FeedItem(
                FeedItem.identity(guid, link, value("title") + summary),
                link,
                PlainWords.of(value("title"), FeedItem.LONGEST_TITLE),
                PlainWords.of(summary, FeedItem.LONGEST_SUMMARY),
                PlainWords.of(value("location"), FeedItem.LONGEST_TITLE),
                PlainWords.of(value("employer"), FeedItem.LONGEST_TITLE),
                topics.stream().filter(topic -> !topic.isEmpty()).toList(),
                published(),
                start.isPresent() ? Optional.empty() : context.closes(value("closes")),
                value("status").toLowerCase(Locale.ROOT).startsWith("cancel"),
                start.isPresent(),
                start.map(begin -> EventTimes.of(begin, FeedDates.parse(value("end"), context.zone()), context))
                        .orElse(List.of()));
    }

    private Optional<Instant> published() {
        return FeedDates.parse(value("published"), context.zone())
                .or(() -> FeedDates.parse(value("updated"), context.zone()))
                .map(FeedDates.Stated::instant);
    }

    /** The words of an element and of all in it, and past its end. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.append(' ');
                    if (depth > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static String name(XMLStreamReader xml) {
        String whole = xml.getLocalName();
        return whole.substring(whole.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static String prefix(XMLStreamReader xml) {
        String whole = xml.getLocalName();
        return whole.substring(0, Math.max(0, whole.indexOf(':')));
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return Optional.of(xml.getAttributeValue(at));
            }
        }
        return Optional.empty();
    }
}
