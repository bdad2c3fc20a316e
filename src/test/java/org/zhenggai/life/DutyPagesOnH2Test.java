package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class DutyPagesOnH2Test extends DutyPages {}
