package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class AtTheSameMomentOnH2Test extends AtTheSameMoment {}
