namespace HealthEvents.Formatters.Tests;

public sealed class AlarmReasonTextTests
{
    [Theory]
    [InlineData("Threshold Crossed: 1 datapoint (10.0) was greater than or equal to the threshold (1.0).", 1, 1, ">=", 1.0, 10.0)]
    [InlineData(
        "Threshold Crossed: 2 out of the last 3 datapoints [5.0 (01/01/26 10:00:00), 6.5 (01/01/26 09:00:00)] were less than the threshold (7.0) (minimum 2 datapoints for OK -> ALARM transition).",
        2, 3, "<", 7.0, 5.0)]
    [InlineData(
        "Threshold Crossed: 1 out of the last 1 datapoints [0.06 (01/10/19 13:46:00)] was not greater than the threshold (50.0) (minimum 1 datapoint for ALARM -> OK transition).",
        1, 1, "<=", 50.0, 0.06)]
    [InlineData("Threshold Crossed: 1 datapoint [1.0E10 (01/01/26 10:00:00)] was greater than the threshold (2.0E9).", 1, 1, ">", 2e9, 1e10)]
    public void Reason_is_read(string reason, int breaching, int of, string sign, double threshold, double latest)
    {
        var read = AlarmReasonText.Parse(reason)!;

        Assert.Equal((breaching, of, sign, threshold, latest), (read.Breaching, read.Of, read.Operator, read.Threshold, read.Values[0]));
    }

    [Fact]
    public void Band_is_that_of_the_newest_datapoint()
    {
        const string Reason = "Thresholds Crossed: 2 out of the last 2 datapoints [4.0 (01/01/26 10:00:00), 5.0 (01/01/26 09:00:00)] were less than "
            + "the lower thresholds [6.5, 7.0] or greater than the upper thresholds [9.5, 9.0] (minimum 2 datapoints for OK -> ALARM transition).";

        Assert.Equal((6.5, 9.5), AlarmReasonText.Parse(Reason)!.Band);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("testing purposes")]
    [InlineData("Unchecked: Initial alarm creation")]
    public void Reason_of_another_sort_is_left_alone(string? reason) => Assert.Null(AlarmReasonText.Parse(reason));

    [Theory]
    [InlineData("Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].")]
    [InlineData("Threshold Crossed: ")]
    [InlineData("Threshold Crossed: [")]
    [InlineData("Threshold Crossed: [1.0,")]
    public void Reason_without_values_has_none(string reason) =>
        Assert.True(AlarmReasonText.Parse(reason)!.Values.Count <= 1);
}
