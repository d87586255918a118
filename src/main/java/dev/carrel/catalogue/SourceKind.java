package dev.carrel.catalogue;

import dev.carrel.chat.Words;

/** Who says so, strongest first. */
public enum SourceKind implements Named {
    PROGRAM_SITE(Words.of("the program's own site", "le site du programme lui-même", "el sitio del propio programa")),
    ALA(Words.of("ALA", "l’ALA", "la ALA")),
    PRESS(Words.of("a news report", "un article de presse", "una noticia de prensa")),
    DATASET(Words.of("a public data set", "un jeu de données public", "un conjunto de datos público")),
    MIRROR(Words.of(
            "a copy of the program's page on another site",
            "une copie de la page du programme sur un autre site",
            "una copia de la página del programa en otro sitio")),
    AGGREGATOR(Words.of("a directory of programs", "un répertoire de programmes", "un directorio de programas")),
    STUDENT_POST(Words.of("a student's post", "un message d’étudiant", "un mensaje de estudiante")),
    DERIVED(Words.of("worked out from other facts", "déduit d’autres faits", "deducido de otros datos")),
    NOT_NOTED(Words.of(
            "a page whose kind was not noted",
            "une page dont la nature n’a pas été notée",
            "una página cuyo tipo no se anotó"));

    private final Words words;

    SourceKind(Words words) {
        this.words = words;
    }

    /** The kind in words that fit after "from". */
    public String words() {
        return words.said();
    }
}
