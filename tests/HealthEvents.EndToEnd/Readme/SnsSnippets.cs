using HealthEvents.Sns;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the README of HealthEvents.Sns shows.</summary>
internal static class SnsSnippets
{
    public static async Task VerifyAsync(string[] args)
    {
        var options = new SnsVerifierOptions { TopicArns = { "arn:aws:sns:eu-west-1:123456789012:alerts" } };
        var verifier = new SnsMessageVerifier(options);
        var confirmer = new SnsSubscriptionConfirmer();

        var body = await File.ReadAllBytesAsync(args[0]);
        var verification = await verifier.VerifyAsync(body);
        if (!verification.IsValid)
        {
            Console.WriteLine(verification);
        }
        else if (verification.Message.Type == SnsMessageType.SubscriptionConfirmation)
        {
            Console.WriteLine(await confirmer.ConfirmAsync(verification));
        }
        else
        {
            var events = new EventReader().Read(verification.Message.ToSignedJson());
            Console.WriteLine(events[0].Event.Kind);
        }
    }
}
