package dev.carrel.catalogue.load;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.CatalogueReader;
import dev.carrel.catalogue.JsonTree;

/** The catalogue that comes with Carrel. */
public final class BuiltInCatalogue {
    private BuiltInCatalogue() {}

    /** Reads it from the jar. The file is checked against its schema when Carrel is built, so not again here. */
    public static Catalogue read() {
        return CatalogueReader.read(JsonTree.ofResource(Catalogue.class, "catalogue.json"));
    }
}
