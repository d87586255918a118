package dev.carrel.calendar.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a document with ical4j. */
final class DocumentWriter {
    private static final String MAKER = "-//Carrel//Carrel//EN";

    private DocumentWriter() {}

    static String write(CalendarDocument document) {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(Method.VALUE_PUBLISH));
        // What everybody reads, then what RFC 7986 made of it.
        calendar.add(new XProperty("X-WR-CALNAME", Folding.plain(document.name())));
        TemporalAmount refresh = document.refresh();
        calendar.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        zones(document).forEach((id, year) -> calendar.add(ZoneWriter.of(ZoneId.of(id), year)));
        document.entries().stream()
                .sorted(Comparator.comparing(CalendarEntry::uid))
                .flatMap(entry -> EntryWriter.of(entry).stream())
                .forEach((CalendarComponent event) -> calendar.add(event));
        return Folding.fold(calendar.toString());
    }

    /** Every zone with the first year in which it matters. */
    private static Map<String, Integer> zones(CalendarDocument document) {
        Map<String, Integer> zones = new TreeMap<>();
        for (CalendarEntry entry : document.entries()) {
            if (entry.wholeDays()) {
                continue;
            }
            int year = entry.changes().stream()
                    .map(CalendarEntry.Change::start)
                    .mapToInt(LocalDateTime::getYear)
                    .reduce(entry.start().getYear(), Math::min);
            zones.merge(entry.zone().getId(), year, Math::min);
        }
        return zones;
    }
}
