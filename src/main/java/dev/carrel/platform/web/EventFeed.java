package dev.carrel.platform.web;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.spi.PublicEvents;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Tells feed readers of events, as RSS 2.0 with the address of Atom that readers look for. The same events are the same text. */
final class EventFeed {
    private static final int MOST = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Whatever XML 1.0 has no way to say (2.2). */
    private static final Pattern UNSAYABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private EventFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The feed of those of the page that the filter takes. */
    static String write(PublicEvents.Page page, EventFilter filter, Instant now) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new EventFeed(xml).channel(page, filter, now);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string takes every text", impossible);
        }
        return text.toString();
    }

    private void channel(PublicEvents.Page page, EventFilter filter, Instant now) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        element("title", page.name());
        element("link", page.address() + filter.query());
        element(
                "description",
                say(
                        "Events ahead, the next one first.",
                        "Événements à venir, le plus proche d’abord.",
                        "Próximos eventos, el más cercano primero."));
        element("language", page.language().tag());
        element("ttl", "60");
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", page.address() + "/" + EventsPages.FEED + filter.query());
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (PublicEvents.Event event : page.events().stream()
                .filter(each -> filter.takes(each, now))
                .limit(MOST)
                .toList()) {
            item(page, event);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void item(PublicEvents.Page page, PublicEvents.Event event) throws XMLStreamException {
        xml.writeStartElement("item");
        element(
                "title",
                (event.cancelled() ? say("Cancelled: ", "Annulé : ", "Cancelado: ") : "") + EventWords.title(event));
        element("link", EventsView.link(event).orElse(page.address() + "#" + EventsView.anchor(event)));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(event.id());
        xml.writeEndElement();
        element(
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(event.changed().atOffset(ZoneOffset.UTC)));
        element("category", event.kind().words());
        // A description is read as HTML, so that what people typed has to be text in it too.
        StringBuilder said = new StringBuilder(EventWords.when(event, Optional.empty()));
        if (!event.place().isEmpty()) {
            said.append('\n').append(event.place());
        }
        if (!event.about().isEmpty()) {
            said.append("\n\n").append(event.about());
        }
        element("description", html(said.toString()));
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNSAYABLE.matcher(text).replaceAll("�"));
        xml.writeEndElement();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
