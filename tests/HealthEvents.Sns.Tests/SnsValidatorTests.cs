using System.Diagnostics;
using System.Text;
using System.Text.Json;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.Sns.Tests;

/// <summary>
/// Our signer against the validator of AWS for JavaScript, which <c>HEALTHEVENTS_SNS_VALIDATOR</c> names: both must say the same. It
/// refuses valid confirmations that a subscription was ended, because it leaves their token out, and looks at no topic, time or issuer.
/// </summary>
public sealed class SnsValidatorTests
{
    [SnsValidatorFact]
    public async Task What_is_signed_as_SNS_does_is_accepted_by_both()
    {
        var verifying = new Verifying();
        List<byte[]> messages = [];
        foreach (var version in (string[])["1", "2"])
        {
            messages.Add(verifying.Signer.Sign("Notification", version));
            messages.Add(verifying.Signer.Sign("Notification", version, ("Subject", "orders")));
            messages.Add(verifying.Signer.Sign("Notification", version, ("Subject", "")));
            messages.Add(verifying.Signer.Sign("Notification", version, ("Message", "\uc8fc\ubb38\uc774 \ub2a6\uc2b5\ub2c8\ub2e4 \ud83d\udea8"), ("Subject", "\u6ce8\u6587")));
            messages.Add(verifying.Signer.Sign("Notification", version, ("Message", "two\nlines\r\n\ttab \"quoted\" \\ / <b>&amp;\u2028")));
            messages.Add(verifying.Signer.Sign("SubscriptionConfirmation", version));
        }

        var verdicts = await AskAsync(messages.Select(message => (message, verifying.Signer)));

        foreach (var (message, verdict) in messages.Zip(verdicts))
        {
            var verification = await verifying.VerifyAsync(message);
            Assert.True(verification.IsValid, verification.Reason);
            Assert.Equal("accepted", verdict);
        }
    }

    [SnsValidatorFact]
    public async Task What_was_changed_is_refused_by_both()
    {
        List<(string Name, byte[] Message, SnsSigner Signer)> forged = [];
        foreach (var forgery in SnsForgeries.All.Where(static forgery => forgery.Expected is SnsVerificationResult.InvalidSignature or SnsVerificationResult.SignatureVersionRefused))
        {
            var signer = new Verifying().Signer;
            forged.Add((forgery.Name, forgery.Make(signer), signer));
        }

        var verdicts = await AskAsync(forged.Select(static one => (one.Message, one.Signer)));

        Assert.True(forged.Count > 30);
        Assert.All(forged.Zip(verdicts), static pair => Assert.True(pair.Second.StartsWith("refused: ", StringComparison.Ordinal), pair.First.Name));
    }

    private static async Task<IReadOnlyList<string>> AskAsync(IEnumerable<(byte[] Message, SnsSigner Signer)> cases)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [SnsValidatorFactAttribute.Program!])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var reading = node.StandardOutput.ReadToEndAsync();
        var count = 0;
        foreach (var (message, signer) in cases)
        {
            await node.StandardInput.WriteLineAsync(CaseOf(message, signer));
            count++;
        }

        node.StandardInput.Close();
        var verdicts = (await reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        Assert.Equal((0, count), (node.ExitCode, verdicts.Length));
        return verdicts;
    }

    private static string CaseOf(byte[] message, SnsSigner signer)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("message", message);
            writer.WriteStartObject("certificates");
            writer.WriteString(signer.CertificateUrl, signer.Certificates.ServedAt(signer.CertificateUrl));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }
}
