package dev.carrel.feed;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A feed of 10,000 items, some four megabytes of it. */
enum LargeFeed {
    RSS {
        @Override
        String text() {
            return numbered("""
                            <item><title>Item %1$d &amp; more</title><link>https://example.org/items/%1$d</link><guid>g%1$d</guid>
                            <pubDate>Tue, 24 Nov 2026 09:30:00 GMT</pubDate><category>archives</category>
                            <description>&lt;p&gt;What item %1$d is about, in a sentence or two.&lt;/p&gt; Once more: what it is about.</description></item>
                            """, "<rss version='2.0'><channel><title>Many</title>", "</channel></rss>");
        }
    },
    ATOM {
        @Override
        String text() {
            return numbered("""
                            <entry><id>tag:example.org,2026:%1$d</id><title>Item %1$d</title><link href="https://example.org/%1$d"/>
                            <updated>2026-11-24T08:00:00Z</updated><content type="xhtml"><div><p>What <b>item</b> %1$d is.</p></div></content></entry>
                            """, "<feed xmlns='http://www.w3.org/2005/Atom'><title>Many</title>", "</feed>");
        }
    },
    CALENDAR {
        @Override
        String text() {
            return numbered("""
                            BEGIN:VEVENT
                            UID:u%1$d@example.org
                            SUMMARY:Event %1$d\\, and more
                            DESCRIPTION:What event %1$d is about\\nin a sentence or two that is folded as all of
                              them are.
                            DTSTART;TZID=America/Denver:20261201T190000
                            DTEND;TZID=America/Denver:20261201T203000
                            RRULE:FREQ=WEEKLY;BYDAY=TU
                            LOCATION:Online
                            URL:https://example.org/events/%1$d
                            END:VEVENT
                            """, "BEGIN:VCALENDAR\n", "END:VCALENDAR\n");
        }
    },
    JSON {
        @Override
        String text() {
            return numbered("""
                            {"id": "%1$d", "url": "https://example.org/%1$d", "title": "Item %1$d", "content_html": "<p>About %1$d</p>",
                            "date_published": "2026-11-24T07:00:00Z", "tags": ["archives"]},
                            """, "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [", "{}]}");
        }
    };

    private static final int ITEMS = 10_000;

    abstract String text();

    private static String numbered(String item, String before, String after) {
        return IntStream.range(0, ITEMS).mapToObj(item::formatted).collect(Collectors.joining("", before, after));
    }
}
