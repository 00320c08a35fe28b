namespace HealthEvents.LambdaHost.Tests;

/// <summary>Zones come from the image that the function runs on.</summary>
public sealed class TimeZoneTests
{
    private static readonly byte[] Alarm = """
        {"AlarmName":"orders are late","AWSAccountId":"123456789012","NewStateValue":"ALARM","OldStateValue":"OK","NewStateReason":"Threshold Crossed",
        "StateChangeTime":"2026-11-20T14:00:00.000+0000","Region":"EU (Ireland)","AlarmArn":"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders are late"}
        """u8.ToArray();

    [Fact]
    public async Task Time_in_a_message_is_that_of_the_zone()
    {
        await using var function = await RunningFunction.StartAsync(static function => Variables(function.Webhook.GoogleChatUrl));

        await function.InvokeAsync(Alarm);

        Assert.Contains("23:00 KST", Assert.Single(function.Webhook.Messages).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_without_zones_stops_the_start_and_says_which_package_has_them()
    {
        var nothing = Directory.CreateTempSubdirectory("healthevents-");
        try
        {
            await using var function = await RunningFunction.StartAsync(function =>
            {
                var variables = Variables(function.Webhook.GoogleChatUrl);
                variables["TZDIR"] = nothing.FullName;
                return variables;
            });

            var error = await function.InitErrorAsync();

            Assert.Contains("Asia/Seoul", error.Text, StringComparison.Ordinal);
            Assert.Contains("tzdata", error.Text, StringComparison.Ordinal);
        }
        finally
        {
            nothing.Delete();
        }
    }

    private static Dictionary<string, string> Variables(string address) => new(StringComparer.Ordinal)
    {
        ["HealthEvents__GoogleChat__room__Address"] = address,
        ["HealthEvents__GoogleChat__room__TimeZones__0"] = "Asia/Seoul",
    };
}
