package dev.carrel.calendar;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long before something somebody is to be told, in English, French and Spanish: {@code 24 hours, 15 minutes and start}; {@code none}. */
public final class LeadTimes {
    private static final Set<String> NONE = Set.of("none", "aucun", "ninguno");
    private static final Set<String> START =
            Set.of("start", "the start", "at start", "at the start", "au debut", "al inicio");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\b(?:and|et|y)\\b)\\s*");
    private static final Pattern LEAD = Pattern.compile("(\\d{1,4})\\s*([a-z]+)(?:\\s+(?:before|avant|antes))?");
    private static final Set<ChronoUnit> UNITS =
            EnumSet.of(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS);

    private LeadTimes() {}

    /** Each of them, as often as it was typed; nothing where the text is not that. */
    public static Optional<List<Duration>> read(String text) {
        String plain = Tokenizer.plain(text.strip());
        if (NONE.contains(plain)) {
            return Optional.of(List.of());
        }
        List<Duration> leads = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(plain).toList()) {
            Optional<Duration> lead = lead(part);
            if (lead.isEmpty()) {
                return Optional.empty();
            }
            leads.add(lead.get());
        }
        return Optional.of(leads).filter(some -> !some.isEmpty());
    }

    private static Optional<Duration> lead(String text) {
        if (START.contains(text)) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = LEAD.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(Lexicon.UNITS.get(matcher.group(2)))
                        .filter(UNITS::contains)
                        .map(unit -> unit.getDuration().multipliedBy(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }
}
