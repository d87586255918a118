package dev.carrel.community;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What students type for a zone that the tz database does not call so, in the form that {@link Zones} compares. */
final class ZoneNames {
    /** Letters that stand for half a year, or for places far apart: the zones that may be meant come after the colon. */
    private static final String ABBREVIATIONS = """
            est,edt,et,eastern,eastern time: America/New_York America/Toronto
            cst,cdt,ct,central,central time: America/Chicago America/Winnipeg
            mst,mdt,mt,mountain,mountain time: America/Denver America/Edmonton America/Phoenix
            pst,pdt,pt,pacific,pacific time: America/Los_Angeles America/Vancouver
            akst,akdt: America/Anchorage
            hst: Pacific/Honolulu
            ast,adt: America/Halifax America/Puerto_Rico
            nst,ndt: America/St_Johns
            gmt,bst,wet,west: Europe/London Europe/Dublin Europe/Lisbon
            cet,cest,met: Europe/Paris Europe/Berlin Europe/Madrid
            eet,eest: Europe/Athens Europe/Kyiv
            msk: Europe/Moscow
            ist: Asia/Kolkata Europe/Dublin Asia/Jerusalem
            jst: Asia/Tokyo
            aest,aedt: Australia/Sydney Australia/Brisbane
            """;

    /** Cities of many students that share the zone of another. */
    private static final String CITIES = """
            boston,washington,washington dc,philadelphia,pittsburgh,baltimore,atlanta,miami,tampa,orlando,charlotte: America/New_York
            raleigh,columbus,cleveland,cincinnati,buffalo,syracuse,albany,providence,columbia,burlington: America/New_York
            ottawa,quebec,montreal,london ontario,hamilton,kingston ontario: America/Toronto
            houston,dallas,austin,san antonio,denton,minneapolis,saint paul,milwaukee,madison,st louis: America/Chicago
            kansas city,new orleans,baton rouge,nashville,memphis,tuscaloosa,urbana,champaign,iowa city,omaha: America/Chicago
            salt lake city,albuquerque,santa fe,colorado springs,boulder: America/Denver
            calgary: America/Edmonton
            tucson,tempe: America/Phoenix
            san francisco,san jose,san diego,sacramento,seattle,portland,las vegas,oakland: America/Los_Angeles
            victoria: America/Vancouver
            fredericton,saint john: America/Moncton
            """;

    private ZoneNames() {}

    static Map<String, List<String>> abbreviations() {
        return read(ABBREVIATIONS);
    }

    static Map<String, List<String>> cities() {
        return read(CITIES);
    }

    private static Map<String, List<String>> read(String table) {
        Map<String, List<String>> zonesByName = new TreeMap<>();
        table.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            List<String> zones = List.of(line.substring(colon + 2).split(" ", -1));
            for (String name : line.substring(0, colon).split(",", -1)) {
                zonesByName.put(name, zones);
            }
        });
        return zonesByName;
    }
}
