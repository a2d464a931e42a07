import type { SearchWords } from '../model/searchWords.ts';

/**
 * What engineers type, and what the titles and summaries say instead. Spelling, plurals and hyphens need no entry.
 * A test keeps every entry able to find something in the release.
 */
export const searchWords: readonly SearchWords[] = [
  // Memory
  {
    words: ['OOM', 'out of memory', 'OutOfMemoryError', 'cuda out of memory', 'memory exhausted'],
    finds: ['out of memory', 'OOM', 'memory runs out', 'not enough memory'],
    codes: ['compute.accelerator-memory', 'compute.host-memory'],
  },
  { words: ['MemoryError'], finds: ['out of memory'], codes: ['compute.host-memory'] },
  {
    words: ['VRAM', 'GPU memory', 'graphics memory', 'video memory'],
    finds: ['VRAM', 'GPU memory', 'graphics memory'],
    codes: ['compute.accelerator-memory'],
  },
  { words: ['RAM', 'host memory', 'main memory'], finds: ['RAM', 'host memory', 'main memory'] },
  { words: ['memory leak', 'leak'], finds: ['memory leak', 'memory grows'] },
  // Output
  {
    words: ['hallucination', 'hallucinate', 'hallucinated', 'hallucinating', 'degenerate output'],
    finds: ['hallucinate', 'hallucination', 'invented'],
    codes: ['quality.degenerate', 'quality.incorrect'],
  },
  {
    words: ['gibberish', 'garbage', 'garbled', 'nonsense', 'repetition', 'repetitive'],
    finds: ['gibberish', 'garbled', 'nonsense', 'repeats'],
    codes: ['quality.degenerate'],
  },
  { words: ['black image', 'NaN'], finds: ['NaN', 'black image', 'black picture'] },
  {
    words: ['nondeterministic', 'non-deterministic', 'reproducibility', 'seed'],
    finds: ['seed', 'reproduce', 'differs'],
    codes: ['quality.inconsistent'],
  },
  {
    words: ['latency', 'throughput', 'performance'],
    finds: ['slow', 'speed', 'latency'],
    codes: ['quality.speed'],
  },
  // Tasks
  {
    words: ['ASR', 'STT', 'speech to text', 'speech recognition', 'transcription'],
    finds: ['ASR', 'STT', 'speech recognition', 'transcription', 'speech to text'],
  },
  {
    words: ['TTS', 'text to speech', 'speech synthesis'],
    finds: ['TTS', 'text to speech', 'speech synthesis', 'XTTS'],
  },
  { words: ['VAD', 'voice activity detection'], finds: ['VAD', 'voice activity', 'voice detection'] },
  { words: ['NER', 'entity recognition'], finds: ['NER', 'entity', 'entities'] },
  { words: ['LLM', 'large language model'], finds: ['LLM', 'language model'] },
  { words: ['PTM', 'pre-trained model'], finds: ['pre-trained', 'pre-trained model'] },
  { words: ['RAG', 'retrieval augmented generation'], finds: ['RAG', 'retrieval'] },
  { words: ['embedding', 'vector'], finds: ['embedding', 'vector'] },
  { words: ['i18n', 'multilingual'], finds: ['multilingual', 'languages'], codes: ['quality.coverage'] },
  { words: ['rembg', 'background removal'], finds: ['rembg', 'background removal', 'remove background'] },
  // Crashes
  {
    words: ['segfault', 'seg fault', 'SIGSEGV', 'segmentation fault', 'core dumped'],
    finds: ['segmentation fault', 'segfault'],
    codes: ['environment.platform'],
  },
  {
    words: ['SIGILL', 'illegal instruction'],
    finds: ['illegal instruction'],
    codes: ['environment.platform'],
  },
  { words: ['freeze', 'stuck', 'hang', 'deadlock'], finds: ['hangs', 'freezes', 'stuck'] },
  {
    words: ['timeout', 'TimeoutError', 'timed out'],
    finds: ['timeout', 'timed out'],
    codes: ['access.download'],
  },
  // Names of Python's errors
  {
    words: ['AttributeError', 'has no attribute'],
    finds: ['AttributeError', 'attribute error', 'missing attribute'],
    codes: ['environment.api-change', 'environment.dependency'],
  },
  {
    words: ['ImportError', 'ModuleNotFoundError', 'no module named', 'cannot import name'],
    finds: ['import error', 'missing module', 'module not found', 'import fails'],
    codes: ['environment.dependency', 'environment.installation'],
  },
  {
    words: ['KeyError'],
    finds: ['KeyError', 'key error', 'missing key'],
    codes: ['usage.loading', 'evolution.conversion'],
  },
  {
    words: ['TypeError', 'unexpected keyword argument'],
    finds: ['TypeError', 'type error'],
    codes: ['environment.api-change'],
  },
  {
    words: ['ValueError'],
    finds: ['ValueError', 'value error'],
    codes: ['usage.inference', 'usage.configuration'],
  },
  {
    words: ['IndexError', 'index out of range'],
    finds: ['IndexError', 'index error'],
    codes: ['usage.inference'],
  },
  { words: ['RuntimeError'], finds: ['RuntimeError', 'runtime error'], codes: ['usage.inference'] },
  {
    words: ['OSError', 'FileNotFoundError', 'no such file'],
    finds: ['missing file', 'file not found'],
    codes: ['usage.loading', 'access.download'],
  },
  {
    words: ['UnpicklingError', 'unpickle', 'pickle'],
    finds: ['pickle', 'unpickle'],
    codes: ['usage.loading'],
  },
  {
    words: ['SSLError', 'certificate verify failed', 'SSL'],
    finds: ['SSL', 'certificate'],
    codes: ['access.download'],
  },
  {
    words: ['ConnectionError', 'HTTPError', 'connection refused'],
    finds: ['connection', 'network'],
    codes: ['access.download', 'access.offline'],
  },
  {
    words: ['size mismatch', 'shape mismatch'],
    finds: ['size mismatch', 'shape', 'mismatch'],
    codes: ['usage.loading'],
  },
  // Hardware and numbers
  { words: ['ROCm', 'radeon'], finds: ['ROCm', 'AMD'], codes: ['compute.accelerator-support'] },
  {
    words: ['M1', 'M2', 'Apple silicon', 'MPS', 'Metal'],
    finds: ['Apple', 'MPS', 'Metal', 'M1'],
    codes: ['compute.accelerator-support'],
  },
  {
    words: ['multi-GPU', 'multiple GPUs'],
    finds: ['multi-GPU', 'several GPUs', 'two GPUs'],
    codes: ['compute.placement'],
  },
  {
    words: ['fp16', 'half precision', 'float16', 'bf16', 'dtype'],
    finds: ['fp16', 'float16', 'half precision'],
  },
  {
    words: ['quantization', 'int8', '4bit', '8bit', 'GGUF', 'GPTQ'],
    finds: ['quantized', 'quantization', 'GGUF', 'GPTQ'],
  },
  // Getting models, and running without a network
  {
    words: ['HF', 'Hugging Face', 'hf hub', 'huggingface hub'],
    finds: ['Hugging Face', 'hub'],
  },
  {
    words: ['gated', 'access token', '403', '401'],
    finds: ['gated', 'access token'],
    codes: ['access.availability'],
  },
  {
    words: ['airgapped', 'air gapped', 'no internet'],
    finds: ['offline', 'without network'],
    codes: ['access.offline'],
  },
  {
    words: ['license', 'GPL', 'commercial use'],
    finds: ['license', 'commercial'],
    codes: ['access.licence-safety'],
  },
  {
    words: ['checksum', 'sha256', 'malware', 'virus'],
    finds: ['checksum', 'virus'],
    codes: ['access.integrity'],
  },
  { words: ['LoRA', 'PEFT', 'adapter'], finds: ['LoRA', 'adapter'], codes: ['usage.adaptation'] },
  {
    words: ['fine-tune', 'fine-tuning', 'finetuned'],
    finds: ['fine-tune', 'fine-tuning', 'fine-tuned'],
    codes: ['usage.adaptation'],
  },
  {
    words: ['docs', 'doc', 'readme', 'tutorial'],
    finds: ['documentation', 'readme', 'tutorial'],
    codes: ['information.docs'],
  },
  { words: ['k8s', 'kubernetes', 'docker'], finds: ['docker', 'container', 'kubernetes'] },
];
