package dev.carrel.calendar.ical;

import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Writes an entry as one event, and one more for each time of a series that is not as the rule says.
 *
 * <p>ical4j would move a local time that is skipped; so local times go past its types, letter by letter.
 */
final class EntryWriter {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final String UNTIL = ";UNTIL=";

    private final CalendarEntry entry;
    private final ZoneId zone;
    private final List<VEvent> events = new ArrayList<>();

    private EntryWriter(CalendarEntry entry) {
        this.entry = entry;
        this.zone = entry.zone();
    }

    static List<VEvent> of(CalendarEntry entry) {
        EntryWriter writer = new EntryWriter(entry);
        if (entry.repeat().isPresent()) {
            writer.series(entry.repeat().get());
        } else {
            writer.events.add(writer.event(entry.uid(), writer.at(entry.start())));
        }
        return writer.events;
    }

    private void series(Repeat repeat) {
        Held held = Held.of(entry.start(), repeat, zone);
        Map<LocalDateTime, CalendarEntry.Change> changes = entry.changes().stream()
                .collect(Collectors.toMap(CalendarEntry.Change::occurrence, Function.identity()));
        held.before().forEach((time, moment) -> before(time, moment, Optional.ofNullable(changes.get(time))));
        held.start().ifPresent(start -> from(start, held, changes));
    }

    /** What comes before the rule begins to hold stands for itself. */
    private void before(LocalDateTime time, Instant moment, Optional<CalendarEntry.Change> change) {
        String uid = LOCAL.format(time) + "." + entry.uid();
        if (change.isPresent()) {
            events.add(event(uid, at(change.get().start()), change.get()));
        } else if (!entry.excluded().contains(time)) {
            events.add(event(uid, utc("DTSTART", moment)));
        }
    }

    private void from(LocalDateTime start, Held held, Map<LocalDateTime, CalendarEntry.Change> changes) {
        VEvent master = event(entry.uid(), at(start));
        events.add(master);
        held.repeat().ifPresent(rule -> master.add(new RRule<Instant>(text(rule, start))));
        held.odd().forEach((time, moment) -> {
            if (moment.isEmpty()
                    && !changes.containsKey(time)
                    && !entry.excluded().contains(time)) {
                master.add(local("EXDATE", time));
            }
        });
        entry.excluded().stream()
                .filter(time -> !time.isBefore(start) && !changes.containsKey(time))
                .distinct()
                .sorted()
                .forEach(time -> master.add(local("EXDATE", time)));
        held.odd().forEach((time, moment) -> {
            if (moment.isPresent()
                    && !changes.containsKey(time)
                    && !entry.excluded().contains(time)) {
                events.add(single(time, event(entry.uid(), utc("DTSTART", moment.get()))));
            }
        });
        entry.changes().stream()
                .filter(change -> !change.occurrence().isBefore(start))
                .sorted(Comparator.comparing(CalendarEntry.Change::occurrence))
                .forEach(change ->
                        events.add(single(change.occurrence(), event(entry.uid(), at(change.start()), change))));
    }

    /** An end is a moment in a calendar, not a local time (RFC 5545, 3.3.10). */
    private String text(Repeat repeat, LocalDateTime start) {
        Optional<LocalDateTime> until = repeat.until();
        if (until.isEmpty()) {
            return repeat.rule();
        }
        if (Held.isOdd(until.get(), zone)) {
            return counted(repeat, start).rule();
        }
        return repeat.rule().substring(0, repeat.rule().indexOf(UNTIL))
                + UNTIL
                + UTC.format(WallClock.at(until.get(), zone).atOffset(ZoneOffset.UTC));
    }

    private static Repeat counted(Repeat repeat, LocalDateTime start) {
        return repeat.ending(repeat.occurrences(start, 1000).size());
    }

    private VEvent single(LocalDateTime time, VEvent event) {
        event.add(local("RECURRENCE-ID", time));
        return event;
    }

    private VEvent event(String uid, XProperty start) {
        return event(uid, start, entry.title(), entry.description(), entry.duration(), entry.cancelled());
    }

    private VEvent event(String uid, XProperty start, CalendarEntry.Change change) {
        return event(
                uid,
                start,
                change.title(),
                change.description(),
                change.duration(),
                change.cancelled() || entry.cancelled());
    }

    private VEvent event(
            String uid, XProperty start, String title, String description, Duration duration, boolean cancelled) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new LastModified(entry.changedAt()));
        event.add(new Sequence(entry.revision()));
        event.add(start);
        if (entry.wholeDays()) {
            event.add(date("DTEND", entry.start().plus(duration)));
        } else if (!duration.isZero()) {
            event.add(new net.fortuna.ical4j.model.property.Duration(duration));
        }
        event.add(new Summary(Folding.plain(title)));
        if (!description.isBlank()) {
            event.add(new Description(Folding.plain(description)));
        }
        if (!entry.location().isBlank()) {
            event.add(new Location(Folding.plain(entry.location())));
        }
        entry.link().ifPresent(page -> event.add(new Url(page)));
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Transp(duration.isZero() || entry.wholeDays() ? Transp.VALUE_TRANSPARENT : Transp.VALUE_OPAQUE));
        return event;
    }

    /** When the clock shows this; a moment where it never does, or does twice. */
    private XProperty at(LocalDateTime time) {
        if (entry.wholeDays()) {
            return date("DTSTART", time);
        }
        return Held.isOdd(time, zone) ? utc("DTSTART", WallClock.at(time, zone)) : local("DTSTART", time);
    }

    private static XProperty utc(String name, Instant moment) {
        return new XProperty(name, UTC.format(moment.atOffset(ZoneOffset.UTC)));
    }

    /** The end is the day after the last one (RFC 5545, 3.6.1). */
    private static XProperty date(String name, LocalDateTime time) {
        return new XProperty(name, new ParameterList(List.of(Value.DATE)), DATE.format(time));
    }

    private XProperty local(String name, LocalDateTime time) {
        return new XProperty(name, new ParameterList(List.of(new TzId(zone.getId()))), LOCAL.format(time));
    }
}
