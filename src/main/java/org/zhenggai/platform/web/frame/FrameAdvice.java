package org.zhenggai.platform.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.Page;

/** {@code frame} in every page's model. */
@ControllerAdvice(annotations = Page.class)
class FrameAdvice {

    private final Nameplate nameplate;
    private final List<NavBadge> badges;
    private final Texts texts;
    private final Clock clock;
    private final boolean training;

    FrameAdvice(Nameplate nameplate, List<NavBadge> badges, Texts texts, Clock clock, Environment environment) {
        this.nameplate = nameplate;
        this.badges = badges;
        this.texts = texts;
        this.clock = clock;
        this.training = environment.acceptsProfiles(Profiles.of("sandbox"));
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        SignedIn signedIn = CurrentSignIn.find().orElseThrow();
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .query(request.getQueryString())
                .replaceQueryParam("lang");
        return new Frame(
                signedIn.getUsername(),
                nameplate.of(signedIn),
                signedIn.roles(),
                NavEntry.of(signedIn.roles()),
                badges,
                page.build().toUriString(),
                page.cloneBuilder()
                        .replaceQueryParam("lang", texts.of("login.language.tag"))
                        .build()
                        .toUriString(),
                training,
                clock.instant().atZone(Zones.CITY),
                new HashMap<>());
    }
}
