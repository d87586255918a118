package dev.carrel.platform.discord;

import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import java.util.Map;
import java.util.Optional;

/** What the words of commands and options are called on a Discord client in French or Spanish; one that is not here keeps its English name. */
final class LocalNames {
    private static final Map<String, Words> NAMES = Map.ofEntries(
            entry("about", "à-propos", "acerca-de"),
            entry("accelerated", "accéléré", "acelerado"),
            entry("accreditation", "agrément", "acreditación"),
            entry("all", "tout", "todo"),
            entry("announce", "annoncer", "anunciar"),
            entry("another", "autre", "otro"),
            entry("approve", "approuver", "aprobar"),
            entry("archive", "archiver", "archivar"),
            entry("board", "tableau", "tablero"),
            entry("budget", "budget", "presupuesto"),
            entry("calendar", "calendrier", "calendario"),
            entry("cancel", "annuler", "cancelar"),
            entry("carrel", "carrel", "carrel"),
            entry("channel", "salon", "canal"),
            entry("checklist", "liste-de-contrôle", "lista-de-control"),
            entry("code", "code", "código"),
            entry("command", "commande", "comando"),
            entry("compare", "comparer", "comparar"),
            entry("cost", "coût", "costo"),
            entry("create", "créer", "crear"),
            entry("deadlines", "échéances", "plazos"),
            entry("decline", "refuser", "rechazar"),
            entry("delivery", "formule", "modalidad"),
            entry("edit", "modifier", "editar"),
            entry("erase", "effacer", "borrar"),
            entry("export", "exporter", "exportar"),
            entry("facts", "faits", "datos"),
            entry("find", "trouver", "buscar"),
            entry("first", "premier", "primero"),
            entry("fourth", "quatrième", "cuarto"),
            entry("from", "depuis", "desde"),
            entry("gpa", "moyenne", "promedio"),
            entry("gre", "gre", "gre"),
            entry("group", "groupe", "grupo"),
            entry("health", "santé", "salud"),
            entry("help", "aide", "ayuda"),
            entry("here", "ici", "aquí"),
            entry("home", "maison", "hogar"),
            entry("hours", "heures", "horas"),
            entry("invite", "inviter", "invitar"),
            entry("join", "rejoindre", "unirse"),
            entry("kind", "genre", "tipo"),
            entry("language", "langue", "idioma"),
            entry("leave", "quitter", "salir"),
            entry("library", "bibliothèque", "biblioteca"),
            entry("link", "lier", "vincular"),
            entry("link-space", "lier-espace", "vincular-espacio"),
            entry("list", "liste", "lista"),
            entry("match", "associer", "emparejar"),
            entry("me", "moi", "yo"),
            entry("members", "membres", "miembros"),
            entry("mine", "miens", "míos"),
            entry("moderate", "modérer", "moderar"),
            entry("months", "mois", "meses"),
            entry("name", "nom", "nombre"),
            entry("no-gre", "sans-gre", "sin-gre"),
            entry("no-home", "sans-maison", "sin-hogar"),
            entry("no-letters", "sans-lettres", "sin-cartas"),
            entry("notifications", "notifications", "avisos"),
            entry("number", "numéro", "número"),
            entry("on", "activé", "activado"),
            entry("organizer", "organisateur", "organizador"),
            entry("pace", "rythme", "ritmo"),
            entry("person", "personne", "persona"),
            entry("place", "lieu", "lugar"),
            entry("platform", "plateforme", "plataforma"),
            entry("points", "points", "puntos"),
            entry("privacy", "confidentialité", "privacidad"),
            entry("profile", "profil", "perfil"),
            entry("program", "programme", "programa"),
            entry("query", "recherche", "consulta"),
            entry("question", "question", "pregunta"),
            entry("quiet-from", "calme-dès", "silencio-desde"),
            entry("quiet-until", "calme-jusqu-à", "silencio-hasta"),
            entry("reminder", "rappel", "recordatorio"),
            entry("residency", "résidence", "residencia"),
            entry("retry", "réessayer", "reintentar"),
            entry("revoke", "révoquer", "revocar"),
            entry("school-library", "bibliothèque-scolaire", "biblioteca-escolar"),
            entry("second", "deuxième", "segundo"),
            entry("set", "définir", "definir"),
            entry("setup", "configurer", "configurar"),
            entry("show", "afficher", "mostrar"),
            entry("snooze", "reporter", "posponer"),
            entry("sort", "tri", "orden"),
            entry("specialization", "spécialité", "especialidad"),
            entry("status", "état", "estado"),
            entry("step", "étape", "paso"),
            entry("stop", "arrêter", "parar"),
            entry("sure", "confirmer", "confirmar"),
            entry("term", "session", "período"),
            entry("text-mode", "mode-texte", "modo-texto"),
            entry("third", "troisième", "tercero"),
            entry("timezone", "fuseau-horaire", "zona-horaria"),
            entry("undo", "annuler", "deshacer"),
            entry("until", "jusqu-à", "hasta"),
            entry("watch", "suivre", "seguir"),
            entry("way", "voie", "vía"),
            entry("what", "quoi", "qué"),
            entry("when", "quand", "cuándo"),
            entry("withdraw", "retirer", "retirar"),
            entry("word", "mot", "palabra"),
            entry("zone", "fuseau", "zona"));

    private LocalNames() {}

    /** The name in a language, if there is another one than in English. */
    static Optional<String> in(Language language, String name) {
        return Optional.ofNullable(NAMES.get(name))
                .map(words -> words.in(language))
                .filter(local -> !local.equals(name));
    }

    private static Map.Entry<String, Words> entry(String english, String french, String spanish) {
        return Map.entry(english, Words.of(english, french, spanish));
    }
}
