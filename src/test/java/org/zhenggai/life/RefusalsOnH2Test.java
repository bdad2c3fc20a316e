package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class RefusalsOnH2Test extends Refusals {}
