namespace HealthEvents.Tests;

public sealed class ArnTests
{
    [Theory]
    [InlineData("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders: cpu")]
    [InlineData("arn:aws-cn:s3:::bucket/key")]
    [InlineData("arn:aws:iam::111122223333:role/a:b:c")]
    [InlineData("arn:aws:sns:eu-west-1:111122223333:")]
    [InlineData("arn:::::")]
    [InlineData("arn::::::")]
    [InlineData("arn:aws:sns:eu-west-1:\uC8FC\uBB38:\uD83D\uDE00")]
    public void Parts_are_what_stands_between_the_first_five_colons(string text)
    {
        var parts = text.Split(':', 6);

        var arn = Arn.Parse(text);
        Assert.True(arn.IsArn);
        Assert.Equal(parts, ["arn", $"{arn.Partition}", $"{arn.Service}", $"{arn.Region}", $"{arn.Account}", $"{arn.Resource}"], StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("arn")]
    [InlineData("arn:")]
    [InlineData("arn::::")]
    [InlineData("arn:aws:sns:eu-west-1:111122223333")]
    [InlineData("ARN:aws:sns:eu-west-1:111122223333:alerts")]
    [InlineData(" arn:aws:sns:eu-west-1:111122223333:alerts")]
    public void Text_that_lacks_a_part_is_none(string? text) => Assert.False(Arn.Parse(text).IsArn);
}
