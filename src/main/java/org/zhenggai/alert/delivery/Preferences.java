package org.zhenggai.alert.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.persistence.PreferenceMapper;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;

/** Who wants what, when and where: what a person chose, and the platform's rule for whatever they did not. */
@Component
class Preferences {

    private final PreferenceMapper mapper;
    private final Organisation organisation;
    private final DeliverySettings settings;

    Preferences(PreferenceMapper mapper, Organisation organisation, DeliverySettings settings) {
        this.mapper = mapper;
        this.organisation = organisation;
        this.settings = settings;
    }

    Preference of(String username, ChannelName channel) {
        Preference chosen = mapper.find(username, channel);
        return chosen == null ? Preference.usual(channel) : chosen;
    }

    /** Whether this level reaches this person there at all. */
    boolean wants(String username, ChannelName channel, Alert.Level level) {
        if (whyNot(username, channel).isPresent()) {
            return false;
        }
        return !channel.reachesAGroup() || level.compareTo(settings.groupsFrom()) >= 0;
    }

    /** Why nothing goes to this person there; asked again before sending, for a message may have waited. */
    Optional<String> whyNot(String username, ChannelName channel) {
        if (organisation.findPerson(username).filter(Person::active).isEmpty()) {
            return Optional.of("RECIPIENT_INACTIVE");
        }
        if (!of(username, channel).enabled()) {
            return Optional.of("SWITCHED_OFF");
        }
        return channel == ChannelName.EMAIL && email(username) == null ? Optional.of("NO_ADDRESS") : Optional.empty();
    }

    /** Leaders get one message a day, unless they chose otherwise; a group gets none, for it is nobody's day. */
    boolean wantsDigest(String username, ChannelName channel) {
        if (channel.reachesAGroup()) {
            return false;
        }
        Boolean chosen = of(username, channel).digest();
        return chosen == null ? isLeader(username) : chosen;
    }

    QuietHours quietHours(String username, ChannelName channel) {
        Preference chosen = of(username, channel);
        return channel.reachesAGroup() || chosen.quietFrom() == null
                ? new QuietHours(
                        settings.quietHours().from(), settings.quietHours().to())
                : new QuietHours(chosen.quietFrom(), chosen.quietTo());
    }

    /** Null where none is known. */
    String email(String username) {
        return mapper.email(username);
    }

    private boolean isLeader(String username) {
        return organisation
                .findPerson(username)
                .map(Person::roles)
                .filter(roles -> roles.contains(Role.RESPONSIBLE_LEADER) || roles.contains(Role.MUNICIPAL_LEADER))
                .isPresent();
    }
}
