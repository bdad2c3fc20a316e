package org.zhenggai.models.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.models.InUse;
import org.zhenggai.models.MigrateInstances;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.admin.AdminState;
import org.zhenggai.platform.web.admin.AdminTab;

@Component
class ModelsState implements AdminState {

    private final MigrateInstances migrateInstances;
    private final Texts texts;

    ModelsState(MigrateInstances migrateInstances, Texts texts) {
        this.migrateInstances = migrateInstances;
        this.texts = texts;
    }

    @Override
    public AdminTab tab() {
        return AdminTab.MODELS;
    }

    @Override
    public String inWords() {
        List<InUse> versions = migrateInstances.versions();
        long newest = versions.stream().filter(InUse::newest).count();
        return texts.of("page.admin.models.state", newest, versions.size() - newest);
    }
}
