package dev.carrel.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of time in English, French and Spanish, in the form that {@link Tokenizer} gives them. */
final class Lexicon {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    static final Map<String, DayOfWeek> DAYS = days();
    static final Map<String, DayOfWeek> PLURAL_DAYS = pluralDays();
    static final Map<String, Month> MONTHS = months();
    static final Map<String, Integer> NUMBERS = numbered(
            0,
            "zero",
            "one un una une",
            "two deux dos",
            "three trois tres",
            "four quatre cuatro",
            "five cinq cinco",
            "six seis",
            "seven sept siete",
            "eight huit ocho",
            "nine neuf nueve",
            "ten dix diez",
            "eleven",
            "twelve");
    static final Map<String, Integer> ORDINALS = numbered(
            1,
            "first premier primer primero",
            "second deuxieme segundo",
            "third troisieme tercer tercero",
            "fourth quatrieme cuarto",
            "fifth cinquieme quinto",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth");
    static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            unit("s", ChronoUnit.SECONDS),
            unit("sec", ChronoUnit.SECONDS),
            unit("secs", ChronoUnit.SECONDS),
            unit("second", ChronoUnit.SECONDS),
            unit("seconds", ChronoUnit.SECONDS),
            unit("m", ChronoUnit.MINUTES),
            unit("min", ChronoUnit.MINUTES),
            unit("mins", ChronoUnit.MINUTES),
            unit("minute", ChronoUnit.MINUTES),
            unit("minutes", ChronoUnit.MINUTES),
            unit("minutos", ChronoUnit.MINUTES),
            unit("secondes", ChronoUnit.SECONDS),
            unit("segundos", ChronoUnit.SECONDS),
            unit("h", ChronoUnit.HOURS),
            unit("hr", ChronoUnit.HOURS),
            unit("hrs", ChronoUnit.HOURS),
            unit("hour", ChronoUnit.HOURS),
            unit("hours", ChronoUnit.HOURS),
            unit("heure", ChronoUnit.HOURS),
            unit("heures", ChronoUnit.HOURS),
            unit("hora", ChronoUnit.HOURS),
            unit("horas", ChronoUnit.HOURS),
            unit("d", ChronoUnit.DAYS),
            unit("day", ChronoUnit.DAYS),
            unit("days", ChronoUnit.DAYS),
            unit("jour", ChronoUnit.DAYS),
            unit("jours", ChronoUnit.DAYS),
            unit("dia", ChronoUnit.DAYS),
            unit("dias", ChronoUnit.DAYS),
            unit("w", ChronoUnit.WEEKS),
            unit("wk", ChronoUnit.WEEKS),
            unit("wks", ChronoUnit.WEEKS),
            unit("week", ChronoUnit.WEEKS),
            unit("weeks", ChronoUnit.WEEKS),
            unit("semaine", ChronoUnit.WEEKS),
            unit("semaines", ChronoUnit.WEEKS),
            unit("semana", ChronoUnit.WEEKS),
            unit("semanas", ChronoUnit.WEEKS),
            unit("mo", ChronoUnit.MONTHS),
            unit("month", ChronoUnit.MONTHS),
            unit("months", ChronoUnit.MONTHS),
            unit("mois", ChronoUnit.MONTHS),
            unit("mes", ChronoUnit.MONTHS),
            unit("meses", ChronoUnit.MONTHS),
            unit("y", ChronoUnit.YEARS),
            unit("yr", ChronoUnit.YEARS),
            unit("yrs", ChronoUnit.YEARS),
            unit("year", ChronoUnit.YEARS),
            unit("years", ChronoUnit.YEARS),
            unit("annee", ChronoUnit.YEARS),
            unit("annees", ChronoUnit.YEARS),
            unit("ans", ChronoUnit.YEARS),
            unit("ano", ChronoUnit.YEARS),
            unit("anos", ChronoUnit.YEARS));
    static final Map<String, PartOfDay> PARTS = Map.of(
            "morning", PartOfDay.MORNING,
            "matin", PartOfDay.MORNING,
            "afternoon", PartOfDay.AFTERNOON,
            "tarde", PartOfDay.AFTERNOON,
            "evening", PartOfDay.EVENING,
            "soir", PartOfDay.EVENING,
            "night", PartOfDay.NIGHT,
            "noche", PartOfDay.NIGHT);

    private Lexicon() {}

    private static Map.Entry<String, ChronoUnit> unit(String word, ChronoUnit unit) {
        return Map.entry(word, unit);
    }

    private static Map<String, Integer> numbered(int from, String... spellings) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < spellings.length; i++) {
            for (String word : spellings[i].split(" ", -1)) {
                numbers.put(word, from + i);
            }
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>(Map.of(
                "tues", DayOfWeek.TUESDAY,
                "weds", DayOfWeek.WEDNESDAY,
                "thur", DayOfWeek.THURSDAY,
                "thurs", DayOfWeek.THURSDAY));
        for (DayOfWeek day : DayOfWeek.values()) {
            LANGUAGES.forEach(language -> days.put(Tokenizer.plain(day.getDisplayName(TextStyle.FULL, language)), day));
            days.put(Tokenizer.plain(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), day);
        }
        return Map.copyOf(days);
    }

    private static Map<String, DayOfWeek> pluralDays() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            LANGUAGES.stream()
                    .map(language -> Tokenizer.plain(day.getDisplayName(TextStyle.FULL, language)))
                    .filter(name -> !name.endsWith("s")) // Several "martes" are as one.
                    .forEach(name -> days.put(name + "s", day));
        }
        return Map.copyOf(days);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER));
        for (Month month : Month.values()) {
            LANGUAGES.forEach(
                    language -> months.put(Tokenizer.plain(month.getDisplayName(TextStyle.FULL, language)), month));
            months.put(Tokenizer.plain(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), month);
        }
        return Map.copyOf(months);
    }
}
