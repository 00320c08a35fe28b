namespace HealthEvents.Tests;

/// <summary>Where a function and its logs are found.</summary>
public sealed class LambdaInvocationLinkTests
{
    [Theory]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:nightly:live", "nightly", "https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/nightly")]
    [InlineData("arn:aws-cn:lambda:cn-north-1:111122223333:function:nightly", "nightly", "https://cn-north-1.console.amazonaws.cn/lambda/home?region=cn-north-1#/functions/nightly")]
    [InlineData("nightly", "nightly", null)]
    [InlineData(null, null, null)]
    public void Function_is_found_by_its_ARN(string? arn, string? name, string? url) =>
        Assert.Equal(url, new LambdaInvocation { FunctionArn = arn, FunctionName = name }.FunctionConsoleUrl());

    [Fact]
    public void Name_of_a_log_group_is_encoded_twice() =>
        Assert.EndsWith("#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fnightly", new LambdaInvocation { FunctionArn = "arn:aws:lambda:eu-west-1:111122223333:function:nightly", FunctionName = "nightly" }.LogsConsoleUrl(), StringComparison.Ordinal);
}
