public import Gongwen
public import Qingdan
