package org.zhenggai.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.seed.SeedFiles;

/** The city's two programmes as shipped: read and checked whole before anything is stored. */
@Component
public class CatalogueSeeds {

    private static final List<String> FILES = List.of("inspection-2022.yaml", "practical-projects-2023.yaml");

    private final SeedFiles files;

    CatalogueSeeds(SeedFiles files) {
        this.files = files;
    }

    /**
     * @param unitCodes codes of the organisation that will be there
     * @param leaders usernames of responsible leaders
     * @param measuresProcesses the measures models that are deployed, by their ids
     */
    public List<ProgrammeSeed> read(
            Set<String> unitCodes, Set<String> leaders, Map<String, HandedOut> measuresProcesses) {
        return FILES.stream()
                .map(file -> {
                    ProgrammeSeed seed = files.read(file, ProgrammeSeed.class);
                    new Completeness(file, unitCodes, leaders, measuresProcesses).check(seed);
                    return seed;
                })
                .toList();
    }
}
