package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class EscalationOnH2Test extends Escalation {}
