package dev.carrel.feature.program;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.AsOf;
import dev.carrel.catalogue.CreditSystem;
import dev.carrel.catalogue.Delivery;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.PrintedTerm;
import dev.carrel.catalogue.SourceKind;
import dev.carrel.chat.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Carrel's own words among values that are kept in English, said in the language of whoever reads; others are a source's, and stay. */
final class OwnWords {
    private static final Map<String, Supplier<String>> BY_ENGLISH = byEnglish();

    private OwnWords() {}

    static String said(String kept) {
        Supplier<String> words = BY_ENGLISH.get(kept);
        return words == null ? PrintedTerm.said(kept) : words.get();
    }

    private static Map<String, Supplier<String>> byEnglish() {
        Map<String, Supplier<String>> words = new HashMap<>();
        List<Supplier<String>> all = List.of(
                () -> Field.SCHOOL_LIBRARY_CERTIFICATION.print(true),
                () -> Field.SCHOOL_LIBRARY_CERTIFICATION.print(false),
                Fact::notStated,
                AsOf::undatedWords,
                Provenance::notNoted);
        learn(words, all);
        learn(words, Accreditation.values(), Accreditation::words);
        learn(words, SourceKind.values(), SourceKind::words);
        learn(words, CreditSystem.values(), CreditSystem::words);
        learn(words, Delivery.values(), Delivery::words);
        return Map.copyOf(words);
    }

    private static <E> void learn(Map<String, Supplier<String>> words, E[] constants, Function<E, String> said) {
        learn(
                words,
                Arrays.stream(constants)
                        .<Supplier<String>>map(one -> () -> said.apply(one))
                        .toList());
    }

    private static void learn(Map<String, Supplier<String>> words, List<Supplier<String>> some) {
        some.forEach(one -> words.put(Language.ENGLISH.speaking(one), one));
    }
}
