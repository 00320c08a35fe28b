using System.Collections.ObjectModel;

namespace HealthEvents;

/// <summary>The names of envelopes, one in another. Those that nearly all events come in are made once.</summary>
internal static class EnvelopeChains
{
    private static readonly ReadOnlyCollection<string>[] Usual =
    [
        Array.AsReadOnly([EnvelopeNames.LambdaSns]),
        Array.AsReadOnly([EnvelopeNames.LambdaSns, EnvelopeNames.EventBridge]),
        Array.AsReadOnly([EnvelopeNames.EventBridge]),
        Array.AsReadOnly([EnvelopeNames.LambdaSqs]),
        Array.AsReadOnly([EnvelopeNames.LambdaSqs, EnvelopeNames.EventBridge]),
        Array.AsReadOnly([EnvelopeNames.LambdaSqs, EnvelopeNames.Sns]),
        Array.AsReadOnly([EnvelopeNames.LambdaSqs, EnvelopeNames.Sns, EnvelopeNames.EventBridge]),
        Array.AsReadOnly([EnvelopeNames.Sns]),
        Array.AsReadOnly([EnvelopeNames.Sns, EnvelopeNames.EventBridge]),
        Array.AsReadOnly([EnvelopeNames.Sqs]),
        Array.AsReadOnly([EnvelopeNames.AlarmAction]),
    ];

    /// <summary>The chain with one more envelope inside.</summary>
    public static IReadOnlyList<string> With(IReadOnlyList<string> outer, string inner)
    {
        var count = outer.Count;
        foreach (var usual in Usual)
        {
            if (usual.Count == count + 1 && usual[count] == inner && IsStart(outer, usual))
            {
                return usual;
            }
        }

        return [.. outer, inner];
    }

    private static bool IsStart(IReadOnlyList<string> outer, ReadOnlyCollection<string> chain)
    {
        for (var i = 0; i < chain.Count - 1; i++)
        {
            if (outer[i] != chain[i])
            {
                return false;
            }
        }

        return true;
    }
}
