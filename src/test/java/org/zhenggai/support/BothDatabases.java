package org.zhenggai.support;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

final class BothDatabases implements ArgumentsProvider {

    private static final Namespace OF_THE_CLASS = Namespace.create(BothDatabases.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext method) {
        var store = method.getParent().orElseThrow().getStore(OF_THE_CLASS);
        return Kind.available()
                .map(kind -> Arguments.of(store.getOrComputeIfAbsent(
                        kind, absent -> MigratedSchema.on(absent).migrate(), Database.class)));
    }
}
