package org.zhenggai.support;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Each class finds the shared databases empty; its methods find what those before them have left. */
final class BothDatabases implements ArgumentsProvider {

    private static final Namespace EMPTIED = Namespace.create(BothDatabases.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext method) {
        var ofTheClass = method.getParent().orElseThrow().getStore(EMPTIED);
        return Kind.available()
                .map(kind -> ofTheClass.getOrComputeIfAbsent(
                        kind, first -> SharedDatabase.on(first).emptied(), SharedDatabase.class))
                .map(shared -> Arguments.of(shared.database()));
    }
}
