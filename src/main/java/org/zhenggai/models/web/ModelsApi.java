package org.zhenggai.models.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.models.InUse;
import org.zhenggai.models.MigrateInstances;

/** Which versions of the models are in use, and moving to the newest; for the system administrator. */
@RestController
@RequestMapping("/api/admin/models")
class ModelsApi {

    record Migration(Integer fromVersion) {}

    private final MigrateInstances migrateInstances;

    ModelsApi(MigrateInstances migrateInstances) {
        this.migrateInstances = migrateInstances;
    }

    @GetMapping
    List<InUse> inUse() {
        return migrateInstances.versions();
    }

    /** 200 also where items are left behind: the answer says which, and why. */
    @PostMapping("/{process}/migration")
    MigrateInstances.Outcome migrate(@PathVariable String process, @RequestBody Migration migration) {
        return migrateInstances.migrate(process, migration.fromVersion());
    }
}
