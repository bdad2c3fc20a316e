package org.zhenggai.organisation.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Unit;

/** The units by code, name and kind, for whoever is signed in: forms offer them for choice. */
@RestController
@RequestMapping("/api/units")
class UnitsApi {

    private final Organisation organisation;

    UnitsApi(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping
    List<Unit> all() {
        return organisation.units();
    }
}
