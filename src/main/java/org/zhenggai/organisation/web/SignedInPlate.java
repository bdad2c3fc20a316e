package org.zhenggai.organisation.web;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.frame.Nameplate;

@Component
class SignedInPlate implements Nameplate {

    private final Organisation organisation;
    private final Texts texts;

    SignedInPlate(Organisation organisation, Texts texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    @Override
    public Plate of(SignedIn signedIn) {
        String roles = new TreeSet<>(signedIn.roles())
                .stream()
                        .map(role -> texts.of("organisation.role." + role))
                        .collect(Collectors.joining(texts.of("list.separator")));
        return new Plate(
                organisation.personName(signedIn.getUsername()), organisation.unitName(signedIn.unit()), roles);
    }
}
