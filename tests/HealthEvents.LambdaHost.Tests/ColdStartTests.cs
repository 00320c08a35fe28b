using HealthEvents.LambdaHost.Tests.Servers;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>The first moments of a process, from its start to its first message.</summary>
public sealed class ColdStartTests
{
    [Fact]
    public async Task Address_is_decrypted_before_the_first_invocation_and_then_kept()
    {
        await using var function = await RunningFunction.StartAsync();
        await function.StartedAsync();
        Assert.NotEmpty(function.Kms.Traces);

        var first = await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));
        var calls = function.Kms.Traces.Count;
        var second = await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are later")));

        Assert.False(first.IsError);
        Assert.False(second.IsError);
        Assert.Contains("orders are late", function.Webhook.Received.First(), StringComparison.Ordinal);
        Assert.Equal(calls, function.Kms.Traces.Count);
    }

    [Fact]
    public async Task Names_of_the_classic_blueprint_are_taken_as_they_are()
    {
        await using var function = await RunningFunction.StartAsync(static _ => new(StringComparer.Ordinal)
        {
            ["kmsEncryptedHookUrl"] = KmsServer.Ciphertext,
            ["slackChannel"] = "#alerts",
        });

        await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.Contains("\"channel\":\"#alerts\"", Assert.Single(function.Webhook.Received), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Google_chat_address_in_clear_needs_no_kms()
    {
        await using var function = await RunningFunction.StartAsync(static function => new(StringComparer.Ordinal)
        {
            ["GCHAT_WEBHOOK_URL"] = function.Webhook.GoogleChatUrl,
        });

        await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.Contains("cardsV2", Assert.Single(function.Webhook.Received), StringComparison.Ordinal);
        Assert.Empty(function.Kms.Traces);
    }

    [Fact]
    public async Task Refused_decryption_does_not_stop_the_process_and_is_tried_again()
    {
        await using var function = await RunningFunction.StartAsync(
            static _ => new(StringComparer.Ordinal) { ["HealthEvents__Slack__alerts__Address"] = $"kms:{KmsServer.Ciphertext}" },
            static function => function.Kms.Error = "AccessDeniedException");
        var refused = await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        function.Kms.Error = null;
        var delivered = await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.True(refused.IsError);
        Assert.Contains("kms:Decrypt", refused.Text, StringComparison.Ordinal);
        Assert.False(delivered.IsError);
        Assert.Single(function.Webhook.Received);
    }

    [Fact]
    public async Task Silent_kms_delays_the_start_for_no_more_than_its_cap()
    {
        var silence = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var function = await RunningFunction.StartAsync(
            static _ => new(StringComparer.Ordinal) { ["HealthEvents__Slack__alerts__Address"] = $"kms:{KmsServer.Ciphertext}" },
            function => function.Kms.Gate = silence.Task);

        await function.StartedAsync();
        silence.SetResult();
        var result = await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.False(result.IsError);
        Assert.Contains("HealthEvents__Slack__alerts__Address", await function.EndAsync(), StringComparison.Ordinal);
    }

    [MotoFact]
    public async Task Address_encrypted_by_kms_for_this_function_opens()
    {
        await using var webhook = await LoopbackChatServer.StartNewAsync();
        var ciphertext = await Moto.EncryptAsync(webhook.SlackUrl, ("LambdaFunctionName", "alerts"));
        await using var function = await RunningFunction.StartAsync(_ => new(StringComparer.Ordinal)
        {
            ["kmsEncryptedHookUrl"] = ciphertext,
            ["AWS_ENDPOINT_URL_KMS"] = Moto.Address!,
        });

        var result = await function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.False(result.IsError);
        Assert.Single(webhook.Received);
    }
}
