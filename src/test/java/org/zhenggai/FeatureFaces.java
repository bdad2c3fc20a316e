package org.zhenggai;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** A feature is a folder; its face is its root and its wings, and its back rooms are its own. All of the platform is shared. */
public final class FeatureFaces implements ApplicationModuleDetectionStrategy {

    private static final Set<String> BACK_ROOMS = Set.of("persistence", "process", "web");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return root.getDirectSubPackages().stream();
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        boolean shared = base.getLocalName().equals("platform");
        return NamedInterfaces.builder(base)
                .recursive()
                .including(room -> shared || !BACK_ROOMS.contains(firstRoom(base, room)))
                .build();
    }

    private static String firstRoom(JavaPackage base, JavaPackage room) {
        return room.getName()
                .substring(base.getName().length())
                .replaceFirst("^\\.", "")
                .split("\\.")[0];
    }
}
