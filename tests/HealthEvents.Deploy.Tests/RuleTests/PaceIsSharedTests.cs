using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class PaceIsSharedTests : RuleTest<PaceIsShared>
{
    private const string Interval = "PaceInterval: !If [UsesFifo, !Ref AWS::NoValue, \"00:00:02\"]";
    private const string Burst = "PaceBurst: !If [UsesFifo, !Ref AWS::NoValue, \"1\"]";

    protected override string Bad => GoodTemplate.With(Interval, "Language: en");

    [Theory]
    [InlineData(Interval, "PaceInterval: !Ref AWS::NoValue", "PaceInterval to 00:00:02")]
    [InlineData(Interval, "PaceInterval: !If [UsesFifo, !Ref AWS::NoValue, \"00:00:01\"]", "PaceInterval to 00:00:02")]
    [InlineData(Burst, "PaceBurst: !If [UsesFifo, !Ref AWS::NoValue, \"5\"]", "PaceBurst to 1")]
    [InlineData(Interval, "PaceInterval: \"00:00:02\"", "leave PaceInterval and PaceBurst out for a FIFO queue. (with UsesFifo")]
    public void Pace_that_does_not_fit_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Function", words);

    [Fact]
    public void Each_sink_has_its_pace() => Refuses(
        GoodTemplate.With("      Variables:\n", "      Variables:\n          HealthEvents__GoogleChat__operations__Address: !Sub kms:${EncryptedSlackAddress}\n"),
        "Function",
        "posts to HealthEvents__GoogleChat__operations at the whole pace");
}
