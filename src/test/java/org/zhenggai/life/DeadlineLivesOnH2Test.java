package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class DeadlineLivesOnH2Test extends DeadlineLives {}
